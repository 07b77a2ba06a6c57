package health.portico.core.sharing;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.core.config.Configuration;
import health.portico.core.database.RowId;
import health.portico.core.database.Turns;
import health.portico.core.record.AccessContexts;
import health.portico.core.record.RecordViews;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The patient's side of sharing: issue a code, see what became of each, end one. For the patient alone, never for a proxy (R46).
 * Thread-safe; not to be called in a transaction.
 */
@ApplicationScoped
public class ShareCodes {
    /** Codes with the same first characters, or requests of the same moment, are so rare that more in a row are a fault. */
    private static final int TURNS = 8;

    private static final String DETAIL = "share-codes";

    private final Transitions transitions;
    private final ShareStore store;
    private final RecordViews views;
    private final AccessContexts persons;
    private final AuditLog audit;
    private final PortalClock clock;
    private final Configuration configuration;

    @Inject
    public ShareCodes(
            Transitions transitions,
            ShareStore store,
            RecordViews views,
            AccessContexts persons,
            AuditLog audit,
            PortalClock clock,
            Configuration configuration) {
        this.transitions = transitions;
        this.store = store;
        this.views = views;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected ShareCodes() {
        this(null, null, null, null, null, null, null);
    }

    /** @throws PortalException {@code record-not-available} if the viewer is not this patient */
    public Patient own(Viewer viewer, PatientId patient) {
        return views.openedOwn(viewer, patient, Purpose.SHARE)
                .map(view -> persons.person(patient))
                .orElseThrow(() -> refuse(viewer, patient));
    }

    /** Issue a code for somebody whose name the patient gives (R36b). */
    public Issue issue(Viewer viewer, Patient own, String recipientName) {
        return own.birthDate()
                .map(birthDate -> Turns.of(TURNS, () -> transitions.issue(viewer, own.id(), birthDate, recipientName)))
                .orElseGet(Issue.WithoutBirthDate::new);
    }

    /** Return the patient's shares as they stand now, the newest first. */
    public ShareHistory history(Patient own, PageRequest page) {
        var after = page.cursor().map(cursor -> cursor(cursor, own));
        var read = store.ofPatient(own.id(), after, page.limit() + 1);
        var more = read.size() > page.limit();
        var shown = more ? read.subList(0, page.limit()) : read;
        return new ShareHistory(
                shown.stream().map(this::asOfNow).toList(),
                more ? Optional.of(shown.get(shown.size() - 1).id().toString()) : Optional.empty());
    }

    /** Take a code back, or end its session (S12); nothing happens if it has ended. Whoever is slower than another looks again. */
    public void end(Viewer viewer, Patient own, UUID id) {
        var share = find(own, id);
        while (!share.state().isFinal() && !end(share, viewer)) {
            share = find(own, id);
        }
    }

    private Share find(Patient own, UUID id) {
        return store.byId(id)
                .filter(found -> found.patient().equals(own.id()))
                .orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
    }

    /** What time has ended is not ended by the patient. */
    private boolean end(Share share, Viewer viewer) {
        var now = asOfNow(share).state();
        if (now.isFinal()) {
            return transitions.end(share, now, ShareMachine.PORTAL);
        }
        var to = now == ShareState.ISSUED ? ShareState.REVOKED : ShareState.ENDED_BY_PATIENT;
        return transitions.end(share, to, viewer.account());
    }

    private Share asOfNow(Share share) {
        return share.in(SharePolicy.of(configuration).stateAt(share, Now.of(clock)));
    }

    private PortalException refuse(Viewer viewer, PatientId patient) {
        audit.append(Draft.of("record.denied", Outcome.DENIED, viewer.account())
                .about(patient)
                .detail(DETAIL));
        return new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
    }

    /** A share of somebody else, or none, is no place in this list. */
    private UUID cursor(String cursor, Patient own) {
        return store.byId(RowId.of(cursor))
                .filter(last -> last.patient().equals(own.id()))
                .map(Share::id)
                .orElseThrow(() -> new PortalException(ProblemType.INVALID_CURSOR));
    }

    /**
     * A page of a patient's shares. Immutable.
     *
     * @param shares newest first
     * @param next the cursor of the next page, absent on the last one
     */
    public record ShareHistory(List<Share> shares, Optional<String> next) {
        public ShareHistory {
            shares = List.copyOf(shares);
        }
    }
}
