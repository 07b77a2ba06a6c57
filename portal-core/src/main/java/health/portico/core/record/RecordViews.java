package health.portico.core.record;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.core.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Opens records for viewers: brings context, source and rules together. */
@ApplicationScoped
public class RecordViews {
    private final AccessContexts contexts;
    private final Snapshots snapshots;
    private final Engines engines;
    private final Releases releases;

    @Inject
    public RecordViews(AccessContexts contexts, Snapshots snapshots, Engines engines, Releases releases) {
        this.contexts = contexts;
        this.snapshots = snapshots;
        this.engines = engines;
        this.releases = releases;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected RecordViews() {
        this(null, null, null, null);
    }

    /** Look at a patient now. Whether the viewer may is told by {@link RecordView#isOpen}. */
    public RecordView now(Viewer viewer, PatientId patient, Purpose purpose) {
        return of(contexts.now(viewer, patient, purpose));
    }

    /** Look at a patient now; empty if there is no such patient, or none that this viewer may open: outside they are the same. */
    public Optional<RecordView> opened(Viewer viewer, PatientId patient, Purpose purpose) {
        try {
            return Optional.of(now(viewer, patient, purpose)).filter(RecordView::isOpen);
        } catch (PortalException e) {
            if (e.type().equals(ProblemType.RECORD_NOT_AVAILABLE)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Look at a patient as the context says, which may lie in the past or future. */
    public RecordView of(AccessContext context) {
        PatientId patient = context.subject().patient();
        return new RecordView(
                context, snapshots.of(patient), engines.at(context.now()), () -> releases.ofPatient(patient));
    }

    /** Return when a proxy's access ends, if it has an end. */
    Optional<OffsetDateTime> end(AccessContext context) {
        return context.proxyGrant()
                .flatMap(grant -> engines.pack(context.now()).proxies().endOf(grant, context.subject()));
    }
}
