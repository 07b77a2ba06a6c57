package health.portico.core.audit;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.portal.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Writes the entries of one answer in one transaction: they cost one commit, and stand or fall together. Thread-safe. */
@ApplicationScoped
public class AuditEntries {
    private final AuditLog audit;

    @Inject
    public AuditEntries(AuditLog audit) {
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected AuditEntries() {
        this(null);
    }

    /** @throws health.portico.api.problem.PortalException {@code internal-error} if one cannot be written (S57) */
    @Transactional
    public void append(List<Draft> entries) {
        entries.forEach(audit::append);
    }
}
