package health.portico.core.audit;

import health.portico.api.host.AuditEvent;

/** Where entries are kept: written once, never changed (S56). Thread-safe; blocks on the database. */
public interface AuditStore extends AuditReport {
    /** Write an entry in the caller's transaction; an error shows at once, not at the commit. */
    void insert(AuditEvent entry);
}
