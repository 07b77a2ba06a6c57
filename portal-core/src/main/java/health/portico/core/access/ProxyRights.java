package health.portico.core.access;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.core.record.AccessContexts;
import health.portico.core.record.RecordViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may know of and change the proxies of a patient: staff of the records desk, clinicians who care, the patient, each proxy of the own. */
@ApplicationScoped
public class ProxyRights {
    private static final String DETAIL = "proxies";

    private final RecordViews views;
    private final AccessContexts contexts;
    private final AuditLog audit;

    @Inject
    public ProxyRights(RecordViews views, AccessContexts contexts, AuditLog audit) {
        this.views = views;
        this.contexts = contexts;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected ProxyRights() {
        this(null, null, null);
    }

    /** @throws PortalException {@code record-not-available} to a clinician who does not care for this patient, or if there is none */
    Patient staff(Viewer staff, PatientId patient) {
        return switch (staff.role()) {
            case RECORDS -> contexts.person(patient);
            case CLINICIAN ->
                views.openedBesideMessages(staff, patient, Purpose.EXPLAIN)
                        .map(view -> contexts.person(patient))
                        .orElseThrow(() -> refuse(staff, patient));
            default -> throw refuse(staff, patient);
        };
    }

    /** Tell whether it is the viewer's own record, and open to them. */
    boolean isOwn(Viewer viewer, PatientId patient) {
        return views.openedOwn(viewer, patient, Purpose.VIEW).isPresent();
    }

    /**
     * Tell whether a viewer may know of a grant over this patient: staff of each, a proxy of the own, the patient of those that were given or
     * confirmed for this record. A merge may be wrong, and then others' proxies are none of the patient's business.
     */
    boolean mayKnow(Viewer viewer, boolean own, Subject patient, ProxyGrant grant) {
        return viewer.role().isStaff()
                || grant.account().equals(viewer.account())
                || (own && isFor(grant, patient.patient()));
    }

    private static boolean isFor(ProxyGrant grant, PatientId patient) {
        return grant.patient().equals(patient) || grant.confirmed().contains(patient);
    }

    PortalException refuse(Viewer viewer, PatientId patient) {
        audit.append(Draft.of("record.denied", Outcome.DENIED, viewer.account())
                .about(patient)
                .detail(DETAIL));
        return new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
    }
}
