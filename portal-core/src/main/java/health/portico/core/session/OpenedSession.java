package health.portico.core.session;

/**
 * A session with its token, at the one moment at which both are known. Immutable.
 *
 * @param session the session
 * @param token what the client's cookie holds, 256 random bits; never stored, never logged
 */
public record OpenedSession(Session session, String token) {
    @Override
    public String toString() {
        return "OpenedSession[" + session.id() + "]";
    }
}
