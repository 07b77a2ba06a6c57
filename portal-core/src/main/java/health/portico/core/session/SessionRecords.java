package health.portico.core.session;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Audits beginnings and ends of sessions (S55); a session and its entry come and go in one transaction. Thread-safe. */
@ApplicationScoped
public class SessionRecords {
    private final SessionStore store;
    private final AuditLog audit;

    @Inject
    SessionRecords(SessionStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** For the container's proxy alone. */
    protected SessionRecords() {
        this(null, null);
    }

    void audit(Session session, String action) {
        var origin = session.origin() == Session.Origin.HOST ? "host session " : "session ";
        audit.append(Draft.of(action, Outcome.SUCCESS, session.viewer().account())
                .detail(origin + SessionTokens.auditHash(session)));
    }

    /** Delete a session; whoever deletes it, on whatever node, audits it once. */
    @Transactional
    public void end(Session session, String action) {
        if (store.delete(session)) {
            audit(session, action);
        }
    }
}
