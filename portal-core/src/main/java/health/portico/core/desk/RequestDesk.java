package health.portico.core.desk;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import health.portico.core.database.RowPage;
import health.portico.core.database.RowPlace;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.record.AccessContexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

/** The staff's side: what waits at the desk, and what is done with it. Thread-safe; not to be called in a transaction. */
@ApplicationScoped
public class RequestDesk {
    private static final Logger LOG = Logger.getLogger(RequestDesk.class.getName());

    /** No chain of causes is followed further: it may be a ring. */
    private static final int CAUSES = 20;

    private final RequestKinds kinds;
    private final RequestStore store;
    private final RequestMachine machine;
    private final Accounts accounts;
    private final AccessContexts persons;
    private final AuditLog audit;

    @Inject
    public RequestDesk(
            RequestKinds kinds,
            RequestStore store,
            RequestMachine machine,
            Accounts accounts,
            AccessContexts persons,
            AuditLog audit) {
        this.kinds = kinds;
        this.store = store;
        this.machine = machine;
        this.accounts = accounts;
        this.persons = persons;
        this.audit = audit;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected RequestDesk() {
        this(null, null, null, null, null, null);
    }

    /**
     * List what lies at the desk of this person's role.
     *
     * @param kind a word of a kind; without it all kinds of this desk
     */
    public RowPage<PatientRequest> list(
            Viewer staff,
            Optional<String> kind,
            Optional<RequestState> state,
            Optional<String> assignee,
            PageRequest page) {
        var list = state.map(RequestState::word).orElse("open");
        var after = page.cursor().map(cursor -> RowPlace.parse(cursor, list));
        var words = kinds.all().stream()
                .filter(one -> one.desk().contains(staff.role()))
                .map(RequestKind::word)
                .filter(word -> kind.filter(wanted -> !wanted.equals(word)).isEmpty())
                .toList();
        if (words.isEmpty()) {
            return new RowPage<>(List.of(), Optional.empty());
        }
        var search = new RequestStore.Search(state, assignee, after);
        var found = RowPage.of(
                store.find(words, search, page.limit() + 1),
                page.limit(),
                last -> new RowPlace(list, search.isByChange() ? last.changedAt() : last.askedAt(), last.id()));
        found.items().stream()
                .map(PatientRequest::patient)
                .distinct()
                .forEach(patient -> audit.append(Draft.of("request.list", Outcome.SUCCESS, staff.account())
                        .about(patient)));
        return found;
    }

    /**
     * Do something with a request. What was accepted is carried out at once; where that fails or is somebody's work, it stays accepted.
     *
     * @param colleague log-in name of whom it is assigned to
     * @throws PortalException {@code record-not-available} if there is no such request at this person's desk;
     *     {@code transition-not-allowed}, {@code changed-meanwhile} or {@code evidence-required}
     */
    public PatientRequest step(Viewer staff, UUID id, Step wanted, Optional<String> colleague) {
        var request = store.byId(id).orElseThrow(RequestDesk::absent);
        var kind = kind(staff, request);
        var accepts = wanted.transition() == Transition.ACCEPT;
        if (accepts && wanted.evidence().isEmpty() && kind.needsEvidence(request)) {
            throw new PortalException(ProblemType.EVIDENCE_REQUIRED);
        }
        var after = require(machine.step(id, held(wanted, staff, kind, colleague), staff.account()));
        return accepts && isCarriedOut(kind, after, staff) ? complete(after) : after;
    }

    /**
     * Hand what was accepted over once more, after a failure.
     *
     * @throws PortalException as {@link #step}
     */
    public PatientRequest handOver(Viewer staff, UUID id) {
        var request = store.byId(id).orElseThrow(RequestDesk::absent);
        var kind = kind(staff, request);
        if (request.state() != RequestState.ACCEPTED) {
            throw new PortalException(ProblemType.TRANSITION_NOT_ALLOWED);
        }
        machine.note(request, "hand-over", staff.account());
        return isCarriedOut(kind, request, staff) ? complete(request) : request;
    }

    /** Return what staff read beside a request. */
    public Label label(PatientRequest request) {
        var evidence = kinds.all().stream()
                .filter(kind -> kind.word().equals(request.kind()))
                .anyMatch(kind -> kind.needsEvidence(request));
        return new Label(
                nameOf(request.patient()),
                request.assignee().flatMap(accounts::byId).map(Account::displayName),
                evidence);
    }

    /** A patient who is not in the directory any more must not keep the others' requests from being read. */
    private String nameOf(PatientId patient) {
        try {
            return persons.person(patient).displayName();
        } catch (PortalException e) {
            if (e.type().equals(ProblemType.RECORD_NOT_AVAILABLE)) {
                return patient.value();
            }
            throw e;
        }
    }

    /**
     * What staff read beside a request. Immutable.
     *
     * @param patientName whose request it is
     * @param assigneeName who has it
     * @param needsEvidence whether it cannot be accepted without saying what was seen
     */
    public record Label(String patientName, Optional<String> assigneeName, boolean needsEvidence) {
        @Override
        public String toString() {
            return "Label";
        }
    }

    private PatientRequest complete(PatientRequest accepted) {
        return require(machine.step(accepted.id(), Step.of(Transition.COMPLETE), "system"));
    }

    private RequestKind kind(Viewer staff, PatientRequest request) {
        return kinds.all().stream()
                .filter(one -> one.word().equals(request.kind()) && one.desk().contains(staff.role()))
                .findFirst()
                .orElseThrow(RequestDesk::absent);
    }

    private Step held(Step wanted, Viewer staff, RequestKind kind, Optional<String> colleague) {
        var holder =
                switch (wanted.transition()) {
                    case TAKE, ACCEPT, REJECT -> Optional.of(staff.account());
                    case ASSIGN -> Optional.of(colleague(kind, colleague));
                    default -> Optional.<String>empty();
                };
        return new Step(wanted.transition(), wanted.version(), holder, wanted.reason(), wanted.evidence());
    }

    private String colleague(RequestKind kind, Optional<String> username) {
        return username.flatMap(accounts::byUsername)
                .filter(Account::enabled)
                .filter(account -> kind.desk().contains(account.role()))
                .map(Account::id)
                .orElseThrow(() ->
                        InvalidRequestException.of("assignee", "Must be the log-in name of somebody at this desk."));
    }

    /** What the host throws may tell of the patient, so neither its words nor its trace are logged (S13). */
    private boolean isCarriedOut(RequestKind kind, PatientRequest accepted, Viewer staff) {
        try {
            return kind.carryOut(accepted, staff.account());
        } catch (RuntimeException e) {
            LOG.warning(() -> "the request " + accepted.id() + " was accepted and could not be handed over: "
                    + root(e).getClass().getName());
            return false;
        }
    }

    private static Throwable root(Throwable thrown) {
        var root = thrown;
        for (var depth = 0; depth < CAUSES && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }

    static PatientRequest require(Progress progress) {
        if (progress instanceof Progress.Done done) {
            return done.request();
        }
        throw new PortalException(
                progress instanceof Progress.Outdated
                        ? ProblemType.CHANGED_MEANWHILE
                        : ProblemType.TRANSITION_NOT_ALLOWED);
    }

    private static PortalException absent() {
        return new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
    }
}
