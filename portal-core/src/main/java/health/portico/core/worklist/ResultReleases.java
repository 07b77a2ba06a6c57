package health.portico.core.worklist;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PersonDirectory;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Attestation;
import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Release;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.Viewer;
import health.portico.core.record.RecordView;
import health.portico.core.rules.ReportRules;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The worklist of results that patients do not see, and their release by hand (R23). Only for clinicians, only for patients in their care. */
@ApplicationScoped
public class ResultReleases {
    private static final Set<ProblemType> REFUSALS = Set.of(
            ProblemType.RECORD_NOT_AVAILABLE,
            ProblemType.ALREADY_RELEASED,
            ProblemType.RELEASE_NOT_ALLOWED,
            ProblemType.ATTESTATION_REQUIRED);

    private final PersonDirectory persons;
    private final PatientEyes eyes;
    private final ReleaseDesk desk;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public ResultReleases(
            PersonDirectory persons, PatientEyes eyes, ReleaseDesk desk, AuditLog audit, PortalClock clock) {
        this.persons = persons;
        this.eyes = eyes;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected ResultReleases() {
        this(null, null, null, null, null);
    }

    /**
     * List the results that the clinician's patients do not see now, newest first.
     *
     * @param part which part of the list; all of it if absent
     * @throws PortalException {@code invalid-cursor}
     */
    public WithheldPage withheld(Viewer clinician, Optional<PageRequest> part) {
        List<WithheldResult> all = clinician.practitioner().stream()
                .flatMap(who -> persons.inCareOf(who).stream())
                .flatMap(id -> persons.patient(id).stream())
                .flatMap(this::withheldFrom)
                .toList();
        WithheldPage page = WithheldPage.of(all, part);
        audit.append(Draft.of("result.worklist", Outcome.SUCCESS, clinician.account())
                .items(page.items().stream().map(WithheldResult::id).toList()));
        return page;
    }

    /**
     * Release a result to its patient.
     *
     * @param reason why, 1 to 500 characters
     * @param attestation what the clinician attests
     * @throws PortalException {@code record-not-available} if there is no such result in the clinician's care;
     *     {@code already-released}, {@code release-not-allowed}, {@code attestation-required}, {@code invalid-request}
     */
    public Release release(Viewer clinician, ItemId id, String reason, Attestation attestation) {
        Optional<PatientId> patient = desk.patientOf(id);
        Release release = new Release(clinician.account(), Now.of(clock), reason.strip(), attestation);
        try {
            PatientId inCare = patient.filter(whom -> eyes.isOpenTo(clinician, whom))
                    .orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
            desk.keep(id, inCare, release, desk.check(eyes.of(inCare), id, release));
            return release;
        } catch (PortalException e) {
            if (REFUSALS.contains(e.type())) {
                audit.append(refusal(clinician, id, patient).detail(e.type().code()));
            }
            throw e;
        }
    }

    private static Draft refusal(Viewer clinician, ItemId id, Optional<PatientId> patient) {
        Draft draft =
                Draft.of("result.release", Outcome.DENIED, clinician.account()).items(List.of(id));
        return patient.map(draft::about).orElse(draft);
    }

    private Stream<WithheldResult> withheldFrom(Patient patient) {
        RecordView view = eyes.of(patient.id());
        List<RecordItem> results = view.rawItems(Category.RESULTS);
        List<Decision> decisions = view.decisions(Category.RESULTS);
        return IntStream.range(0, results.size())
                .filter(i -> isWithheld(decisions.get(i)))
                .mapToObj(i -> new WithheldResult(
                        results.get(i).id(),
                        patient,
                        results.get(i).title(),
                        results.get(i).date(),
                        decisions.get(i).hiddenBy(),
                        desk.takes(view, results.get(i), decisions.get(i))));
    }

    /** A report that is hidden only because none of its members is visible comes by itself when they do. */
    private static boolean isWithheld(Decision decision) {
        return decision.hiddenBy().stream().anyMatch(rule -> !rule.equals(ReportRules.NO_VISIBLE_MEMBER.id()));
    }
}
