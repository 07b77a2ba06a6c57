package health.portico.core.session;

import health.portico.api.visibility.Viewer;
import health.portico.core.request.CurrentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Ties a request to its session: finds it, leaves its extension to be written with the next audit entry, opens and ends it. Thread-safe;
 * works for the request of the calling thread.
 */
@ApplicationScoped
public class RequestSessions {
    private static final String UNKNOWN_ADDRESS = "unknown";

    private final Sessions sessions;
    private final CurrentRequest request;
    private final ActiveSession active;

    @Inject
    RequestSessions(Sessions sessions, CurrentRequest request, ActiveSession active) {
        this.sessions = sessions;
        this.request = request;
        this.active = active;
    }

    /** For the container's proxy alone. */
    protected RequestSessions() {
        this(null, null, null);
    }

    /** Make the request part of the session of this token, if there is one. */
    public void enter(String token) {
        sessions.find(token).ifPresent(session -> {
            active.become(session);
            belong(session);
        });
    }

    /** Note that this request is activity (S31); stored before the answer leaves, at the moment of now. */
    public void extend() {
        var session = sessions.activeNow(active.require());
        active.become(session);
        request.writeWithTheNextEntry(() -> sessions.keep(session));
    }

    /** Open a session for whoever just logged in, in the place of the one that the request came with (S35). */
    public Session open(Viewer viewer, Session.Origin origin) {
        var opened = sessions.replace(active.session(), viewer, origin, address());
        active.become(opened);
        belong(opened.session());
        return opened.session();
    }

    /** End the session of the request (S34). */
    public void end() {
        sessions.end(active.require());
        active.clear();
        request.belongsToNobody();
    }

    /** Store the extension if no audit entry took it along, or if that entry's transaction may have failed with the request. */
    public void writeExtension(boolean failed) {
        if (request.needsWrite(failed)) {
            request.writeAgain();
            request.flush();
        }
    }

    /** Return the client's address. */
    public String address() {
        return request.clientAddress().orElse(UNKNOWN_ADDRESS);
    }

    private void belong(Session session) {
        request.belongsTo(session.viewer(), SessionTokens.auditHash(session));
    }
}
