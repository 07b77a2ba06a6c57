package health.portico.core.audit;

import health.portico.api.host.AuditEvent;
import java.util.List;

/** Asks the audit log (S59). Thread-safe; calls block on the database. */
public interface AuditReport {
    /**
     * Return the entries that match, the newest first, in the order in which they were written (S60).
     *
     * @throws health.portico.api.problem.PortalException {@code invalid-cursor} if they are to follow an entry that there is not, or
     *     that is not about the patient whom the query is about
     */
    List<AuditEvent> find(AuditQuery query);
}
