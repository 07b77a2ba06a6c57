package health.portico.core.worklist;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.core.record.RecordView;
import health.portico.core.record.RecordViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A record as its own patient sees it now, whoever asks. */
@ApplicationScoped
public class PatientEyes {
    private final RecordViews views;

    @Inject
    public PatientEyes(RecordViews views) {
        this.views = views;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected PatientEyes() {
        this(null);
    }

    RecordView of(PatientId patient) {
        return views.now(Viewer.self(patient), patient, Purpose.EXPLAIN);
    }

    /** Tell whether the viewer may look at the patient at all, for a clinician: has them in care. */
    boolean isOpenTo(Viewer viewer, PatientId patient) {
        return views.openedBesideMessages(viewer, patient, Purpose.EXPLAIN).isPresent();
    }
}
