package health.portico.core.record;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.OwnRecord;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The patient alone, and only while the record opens to them: not after a merge into another one. */
@ApplicationScoped
public class PortalOwnRecord implements OwnRecord {
    private final RecordViews views;
    private final AuditLog audit;

    @Inject
    public PortalOwnRecord(RecordViews views, AuditLog audit) {
        this.views = views;
        this.audit = audit;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected PortalOwnRecord() {
        this(null, null);
    }

    @Override
    public void require(Viewer viewer, PatientId patient, String detail) {
        if (views.openedOwn(viewer, patient, Purpose.VIEW).isEmpty()) {
            audit.append(Draft.of("record.denied", Outcome.DENIED, viewer.account())
                    .about(patient)
                    .detail(detail));
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
    }
}
