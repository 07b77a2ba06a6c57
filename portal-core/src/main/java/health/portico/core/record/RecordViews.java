package health.portico.core.record;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.request.CurrentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.logging.Logger;

/** Opens records for viewers: brings context, source and rules together. */
@ApplicationScoped
public class RecordViews {
    private static final Logger LOG = Logger.getLogger(RecordViews.class.getName());

    private final AccessContexts contexts;
    private final Snapshots snapshots;
    private final Engines engines;
    private final JoinedItems joined;
    private final CurrentRequest request;

    @Inject
    public RecordViews(
            AccessContexts contexts, Snapshots snapshots, Engines engines, JoinedItems joined, CurrentRequest request) {
        this.contexts = contexts;
        this.snapshots = snapshots;
        this.engines = engines;
        this.joined = joined;
        this.request = request;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected RecordViews() {
        this(null, null, null, null, null);
    }

    /** Look at a patient now. Whether the viewer may is told by {@link RecordView#isOpen}. */
    public RecordView now(Viewer viewer, PatientId patient, Purpose purpose) {
        return of(contexts.now(viewer, patient, purpose));
    }

    /** Look at a patient now; empty if there is no such patient, or none that this viewer may open: outside they are the same. */
    public Optional<RecordView> opened(Viewer viewer, PatientId patient, Purpose purpose) {
        try {
            Optional<RecordView> view =
                    Optional.of(now(viewer, patient, purpose)).filter(RecordView::isOpen);
            view.filter(open -> open.context().kind() == ViewerKind.PROXY).ifPresent(open -> noteProxy(patient));
            return view;
        } catch (PortalException e) {
            if (e.type().equals(ProblemType.RECORD_NOT_AVAILABLE)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Look at the viewer's own record now; empty to everybody but its patient: to proxies, apps and staff. */
    public Optional<RecordView> openedOwn(Viewer viewer, PatientId patient, Purpose purpose) {
        return opened(viewer, patient, purpose).filter(view -> view.context().kind() == ViewerKind.PATIENT);
    }

    /**
     * Look at a patient now, for what is said of a patient beside the items: empty also to a clinician who only corresponds with them,
     * and so reads conversations and nothing else.
     */
    public Optional<RecordView> openedBesideMessages(Viewer viewer, PatientId patient, Purpose purpose) {
        return opened(viewer, patient, purpose)
                .filter(view -> view.context().kind() != ViewerKind.CLINICIAN
                        || view.context().inCare());
    }

    /** Look at a patient as the context says, which may lie in the past or future. */
    public RecordView of(AccessContext context) {
        PatientId patient = context.subject().patient();
        return new RecordView(context, snapshots.of(patient), engines.at(context.now()), joined.of(patient));
    }

    private void noteProxy(PatientId patient) {
        try {
            request.represents(patient);
        } catch (ContextNotActiveException e) {
            LOG.finest("outside a request");
        }
    }

    /** Return when a proxy's access ends, if it has an end. */
    Optional<OffsetDateTime> end(AccessContext context) {
        return context.proxyGrant()
                .flatMap(grant -> engines.pack(context.now()).proxies().endOf(grant, context.subject()));
    }
}
