package health.portico.core.session;

/**
 * A session as it is kept. Immutable.
 *
 * @param session the session, its viewer as the account is at this moment
 * @param enabled whether the account may still use the portal (S36)
 */
public record StoredSession(Session session, boolean enabled) {}
