package health.portico.core.session;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The session of the request that is being served. Filled by the session filter; used on the thread of the request only. */
@RequestScoped
public class ActiveSession {
    private @Nullable Session session;
    private @Nullable String newToken;

    public Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    /** @throws PortalException {@code session-ended} if nobody is logged in */
    public Session require() {
        return session().orElseThrow(() -> new PortalException(ProblemType.SESSION_ENDED));
    }

    /** Return the token that the client does not have yet. */
    public Optional<String> newToken() {
        return Optional.ofNullable(newToken);
    }

    public void become(Session current) {
        this.session = current;
    }

    public void become(OpenedSession opened) {
        this.session = opened.session();
        this.newToken = opened.token();
    }

    /** Forget it: the session has ended. */
    public void clear() {
        this.session = null;
        this.newToken = null;
    }
}
