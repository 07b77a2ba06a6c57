package health.portico.core.worklist;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.RecordSource;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Release;
import health.portico.api.record.Result;
import health.portico.api.visibility.Decision;
import health.portico.core.policy.ManualRelease;
import health.portico.core.policy.PolicyPack;
import health.portico.core.record.Engines;
import health.portico.core.record.RecordView;
import health.portico.core.release.Releases;
import health.portico.core.rules.ReportRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Checks what the policy pack demands of a release by hand, and keeps it. */
@ApplicationScoped
public class ReleaseDesk {
    private static final int REASON_AT_MOST = 500;

    private final RecordSource source;
    private final Engines engines;
    private final Releases releases;
    private final AuditLog audit;

    @Inject
    public ReleaseDesk(RecordSource source, Engines engines, Releases releases, AuditLog audit) {
        this.source = source;
        this.engines = engines;
        this.releases = releases;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected ReleaseDesk() {
        this(null, null, null, null);
    }

    Optional<PatientId> patientOf(ItemId id) {
        try {
            return source.patientOf(id);
        } catch (RuntimeException e) {
            throw new PortalException(ProblemType.SOURCE_NOT_AVAILABLE, e);
        }
    }

    /**
     * Check that this release is allowed and shows something; nothing is changed.
     *
     * @param view the record as its patient sees it now
     * @return the release that the result has so far; it does not count any more
     */
    Optional<Release> check(RecordView view, ItemId id, Release release) {
        int position = position(view, id);
        Result result = (Result) view.rawItems(Category.RESULTS).get(position);
        checkReason(release.reason());
        PolicyPack pack = engines.pack(view.context().now());
        Decision decision = view.decisions(Category.RESULTS).get(position);
        if (decision.visible() || pack.isReleased(result)) {
            throw new PortalException(ProblemType.ALREADY_RELEASED);
        }
        checkPolicy(pack, result, release);
        checkMembers(decision);
        return result.facts().release();
    }

    /** Return what a release of this hidden item takes now; forbidden where {@link #check} would refuse every release. */
    ManualRelease takes(RecordView view, RecordItem item, Decision decision) {
        PolicyPack pack = engines.pack(view.context().now());
        if (!(item instanceof Result result)
                || pack.isReleased(result)
                || !pack.releasable(result)
                || isHiddenByMembers(decision)) {
            return ManualRelease.FORBIDDEN;
        }
        return pack.attestationRequired(result) ? ManualRelease.ATTESTED : ManualRelease.ALLOWED;
    }

    /**
     * Keep the release and write it to the audit log: both or neither.
     *
     * @param last what {@link #check} returned
     * @throws PortalException {@code already-released} if somebody released it since it was checked
     */
    @Transactional
    public void keep(ItemId id, PatientId patient, Release release, Optional<Release> last) {
        releases.save(id, patient, release, last);
        audit.append(AuditEvent.Draft.of("result.release", Outcome.SUCCESS, release.by())
                .about(patient)
                .items(List.of(id))
                .detail(release.attestation().isComplete() ? "attested" : "not attested"));
    }

    private static int position(RecordView view, ItemId id) {
        List<RecordItem> results = view.rawItems(Category.RESULTS);
        return IntStream.range(0, results.size())
                .filter(i -> results.get(i).id().equals(id) && results.get(i) instanceof Result)
                .findFirst()
                .orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
    }

    private static void checkReason(String reason) {
        if (reason.isBlank() || reason.length() > REASON_AT_MOST) {
            throw new PortalException(
                    ProblemType.INVALID_REQUEST, "Say why in 1 to " + REASON_AT_MOST + " characters (reason).");
        }
    }

    private static void checkPolicy(PolicyPack pack, Result result, Release release) {
        if (!pack.releasable(result)) {
            throw new PortalException(
                    ProblemType.RELEASE_NOT_ALLOWED, "It is not complete, or its class is not released by hand.");
        }
        if (pack.attestationRequired(result) && !release.attestation().isComplete()) {
            throw new PortalException(ProblemType.ATTESTATION_REQUIRED);
        }
        if (!pack.isReleased(result.withFacts(result.facts().withRelease(Optional.of(release))))) {
            throw new PortalException(
                    ProblemType.RELEASE_NOT_ALLOWED, "The source says that this version was issued later than now.");
        }
    }

    /** A report is seen through its members: released alone it would stay hidden, and the answer would be a lie. */
    private static void checkMembers(Decision decision) {
        if (isHiddenByMembers(decision)) {
            throw new PortalException(
                    ProblemType.RELEASE_NOT_ALLOWED,
                    "The patient sees none of the results of this report. Release those; the report follows them.");
        }
    }

    private static boolean isHiddenByMembers(Decision decision) {
        return decision.hiddenBy().contains(ReportRules.NO_VISIBLE_MEMBER.id());
    }
}
