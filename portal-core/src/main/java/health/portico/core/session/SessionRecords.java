package health.portico.core.session;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.core.account.AccountDisabled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Audits beginnings and ends of sessions (S55); a session, its entry and what others keep for it ({@link SessionEnded}) come and go in
 * one transaction. Thread-safe.
 */
@ApplicationScoped
public class SessionRecords {
    private final SessionStore store;
    private final AuditLog audit;
    private final Event<SessionEnded> ended;
    private final Event<AccountDisabled> disabled;

    @Inject
    SessionRecords(SessionStore store, AuditLog audit, Event<SessionEnded> ended, Event<AccountDisabled> disabled) {
        this.store = store;
        this.audit = audit;
        this.ended = ended;
        this.disabled = disabled;
    }

    /** For the container's proxy alone. */
    protected SessionRecords() {
        this(null, null, null, null);
    }

    void audit(Session session, String action) {
        var origin = session.origin() == Session.Origin.HOST ? "host session " : "session ";
        audit.append(Draft.of(action, Outcome.SUCCESS, session.viewer().account())
                .detail(origin + SessionTokens.auditHash(session)));
    }

    /** Tell others that an account is disabled, in the caller's transaction. */
    void tellDisabled(String account) {
        disabled.fire(new AccountDisabled(account));
    }

    /** Delete a session; whoever deletes it, on whatever node, audits it once. */
    @Transactional
    public void end(Session session, String action) {
        if (store.delete(session)) {
            ended.fire(new SessionEnded(session.id()));
            audit(session, action);
        }
    }
}
