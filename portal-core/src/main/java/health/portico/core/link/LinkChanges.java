package health.portico.core.link;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.Outbox;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends links, each together with its entry in the audit log (S55) and the notices to the patient (S45), or not at all. Thread-safe. */
@ApplicationScoped
public class LinkChanges {
    private final Accounts accounts;
    private final Outbox outbox;
    private final AuditLog audit;

    @Inject
    public LinkChanges(Accounts accounts, Outbox outbox, AuditLog audit) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected LinkChanges() {
        this(null, null, null);
    }

    /** @throws PortalException {@code record-not-available} if there is no such link */
    @Transactional
    public void end(Viewer viewer, PatientId patient, LinkSource source, String link) {
        if (!source.unlink(patient, link)) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
        audit.append(Draft.of("link.end", Outcome.SUCCESS, viewer.account())
                .about(patient)
                .detail(source.id() + " " + link));
        tell(patient, "mail.link-ended");
    }

    /** Tell the patient in the caller's transaction; each time is a thing of its own. */
    public void tell(PatientId patient, String template) {
        String about = UUID.randomUUID().toString();
        accounts.ofPatient(patient).forEach(account -> outbox.add(account.id(), template, about));
    }
}
