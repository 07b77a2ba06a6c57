package health.portico.core.worklist;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.RecordSource;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Attestation;
import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.Release;
import health.portico.api.record.Result;
import health.portico.core.policy.PolicyPack;
import health.portico.core.record.Engines;
import health.portico.core.record.RecordView;
import health.portico.core.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

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
     * Check that this release is allowed; nothing is changed.
     *
     * @param view the record as its patient sees it now
     */
    Release check(RecordView view, ItemId id, Release release) {
        Result result = result(view, id);
        checkReason(release.reason());
        checkPolicy(view, result, release.attestation());
        return release;
    }

    /** Keep the release and write it to the audit log: both or neither. */
    @Transactional
    public void keep(ItemId id, PatientId patient, Release release) {
        releases.save(id, patient, release);
        audit.append(AuditEvent.Draft.of("result.release", Outcome.SUCCESS, release.by())
                .about(patient)
                .items(List.of(id))
                .detail(release.attestation().isComplete() ? "attested" : "not attested"));
    }

    private static Result result(RecordView view, ItemId id) {
        return view.rawItems(Category.RESULTS).stream()
                .filter(item -> item.id().equals(id))
                .filter(Result.class::isInstance)
                .map(Result.class::cast)
                .findFirst()
                .orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
    }

    private static void checkReason(String reason) {
        if (reason.isBlank() || reason.length() > REASON_AT_MOST) {
            throw new PortalException(
                    ProblemType.INVALID_REQUEST, "Say why in 1 to " + REASON_AT_MOST + " characters (reason).");
        }
    }

    private void checkPolicy(RecordView view, Result result, Attestation attestation) {
        PolicyPack pack = engines.pack(view.context().now());
        if (pack.isReleased(result)) {
            throw new PortalException(ProblemType.RELEASE_NOT_ALLOWED, "This result has been released already.");
        }
        if (!pack.releasable(result)) {
            throw new PortalException(ProblemType.RELEASE_NOT_ALLOWED);
        }
        if (pack.attestationRequired(result) && !attestation.isComplete()) {
            throw new PortalException(ProblemType.ATTESTATION_REQUIRED);
        }
    }
}
