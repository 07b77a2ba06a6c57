package health.portico.core.desk;

import health.portico.api.host.PortalClock;
import health.portico.api.portal.OwnRecord;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The patient's side: ask, look, take back. For the patient alone, never for a proxy, who sees nothing of it (R46, ADR 82). Thread-safe;
 * not to be called in a transaction.
 */
@ApplicationScoped
public class OwnRequests {
    private static final int SHOWN = 100;

    private final OwnRecord own;
    private final RequestStore store;
    private final RequestMachine machine;
    private final PortalClock clock;

    @Inject
    public OwnRequests(OwnRecord own, RequestStore store, RequestMachine machine, PortalClock clock) {
        this.own = own;
        this.store = store;
        this.machine = machine;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected OwnRequests() {
        this(null, null, null, null);
    }

    /** @throws PortalException {@code record-not-available} if the viewer is not this patient */
    public void requireOwn(Viewer viewer, PatientId patient) {
        own.require(viewer, patient, "requests");
    }

    /**
     * @param fields what is asked for
     * @throws PortalException {@code too-many-open-requests}
     */
    public PatientRequest submit(Viewer viewer, PatientId own, String kind, Map<String, List<String>> fields) {
        var now = Now.of(clock);
        var request = new PatientRequest(
                UUID.randomUUID(),
                kind,
                own,
                viewer.account(),
                RequestState.SUBMITTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fields,
                now,
                now,
                0);
        if (!machine.submit(request)) {
            throw new PortalException(ProblemType.TOO_MANY_OPEN_REQUESTS);
        }
        return request;
    }

    /** Return the newest requests of a kind. */
    public List<PatientRequest> list(PatientId own, String kind) {
        return store.ofPatient(own, kind, SHOWN);
    }

    /**
     * Take a request back.
     *
     * @throws PortalException {@code record-not-available} if it is not one of this patient's; {@code transition-not-allowed}
     */
    public void withdraw(Viewer viewer, PatientId own, String kind, UUID id) {
        var isOwn = store.byId(id)
                .filter(found -> found.patient().equals(own) && found.kind().equals(kind))
                .isPresent();
        if (!isOwn) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
        RequestDesk.require(machine.step(id, Step.of(Transition.WITHDRAW), viewer.account()));
    }
}
