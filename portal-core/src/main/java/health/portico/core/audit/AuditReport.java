package health.portico.core.audit;

import health.portico.api.host.AuditEvent;
import java.util.List;

/** Asks the audit log (S59). Thread-safe; calls block on the database. */
public interface AuditReport {
    /** Return the entries that match, the newest first, in the order in which they were written (S60). */
    List<AuditEvent> find(AuditQuery query);
}
