package health.portico.core.record;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks whether a viewer is the patient whose record it is: what is for the patient alone, never for a proxy, an app or staff, asks here. */
@ApplicationScoped
public class OwnRecord {
    private final RecordViews views;
    private final AuditLog audit;

    @Inject
    public OwnRecord(RecordViews views, AuditLog audit) {
        this.views = views;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected OwnRecord() {
        this(null, null);
    }

    /** Tell whether the viewer is this patient, and the record is open. */
    public boolean isOwn(Viewer viewer, PatientId patient, Purpose purpose) {
        return viewer.self().filter(patient::equals).isPresent()
                && views.opened(viewer, patient, purpose)
                        .filter(view -> view.context().kind() == ViewerKind.PATIENT)
                        .isPresent();
    }

    /**
     * @param detail what was asked for, in the words of the audit log
     * @throws PortalException {@code record-not-available} if the viewer is not this patient
     */
    public void require(Viewer viewer, PatientId patient, String detail) {
        if (!isOwn(viewer, patient, Purpose.VIEW)) {
            audit.append(Draft.of("record.denied", Outcome.DENIED, viewer.account())
                    .about(patient)
                    .detail(detail));
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
    }
}
