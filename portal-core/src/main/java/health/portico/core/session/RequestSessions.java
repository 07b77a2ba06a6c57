package health.portico.core.session;

import health.portico.api.host.HostViewer;
import health.portico.api.visibility.Viewer;
import health.portico.core.account.CheckedPassword;
import health.portico.core.request.CurrentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

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

    /**
     * Make the request part of the session of this token, if there is one. Somebody else who has come by a log-in of the host since then
     * takes its place and ends it (S35): nobody finds themselves in the session of whoever sat there before, however many requests come
     * at once.
     */
    public void enter(String token, Optional<HostViewer> host) {
        var kept = sessions.find(token);
        var newcomer = kept.flatMap(session -> host.flatMap(one -> newcomer(session, one)));
        newcomer.ifPresent(session -> sessions.end(kept.orElseThrow()));
        newcomer.or(() -> kept).ifPresent(this::become);
    }

    private Optional<Session> newcomer(Session kept, HostViewer host) {
        return kept.viewer().account().equals(host.viewer().account())
                ? Optional.empty()
                : ofHost(host).filter(session -> session.startedAt().isAfter(kept.startedAt()));
    }

    /** Make the request part of the session of this log-in of the host; of none if that session has ended (S25). */
    public void enter(HostViewer host) {
        ofHost(host).ifPresent(this::become);
    }

    private Optional<Session> ofHost(HostViewer host) {
        return sessions.find(host).or(() -> open(host));
    }

    /** Look again if there is none to open: another request of the log-in may have opened it a moment ago, or at this one. */
    private Optional<Session> open(HostViewer host) {
        try {
            return sessions.open(host, address()).or(() -> sessions.find(host));
        } catch (RuntimeException e) {
            return Optional.of(sessions.find(host).orElseThrow(() -> e));
        }
    }

    /** Note that this request is activity (S31); stored before the answer leaves, at the moment of now. */
    public void extend() {
        var session = sessions.activeNow(active.require());
        active.become(session);
        request.writeWithTheNextEntry(() -> sessions.keep(session));
    }

    /**
     * Open a session for whoever just logged in to the portal, in the place of the one that the request came with (S35); empty if the password
     * that was looked at is not the account's any more (S19).
     */
    public Optional<Session> open(Viewer viewer, CheckedPassword password) {
        var opened = sessions.replace(active.session(), viewer, password, address());
        opened.ifPresent(session -> {
            active.become(session);
            belong(session.session());
        });
        return opened.map(OpenedSession::session);
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

    private void become(Session session) {
        active.become(session);
        belong(session);
    }

    private void belong(Session session) {
        request.belongsTo(session.viewer(), SessionTokens.auditHash(session));
    }
}
