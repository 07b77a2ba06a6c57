package health.portico.core.rules;

import static health.portico.core.rules.RuleLine.hides;

import health.portico.api.record.Category;
import health.portico.api.record.Result;
import health.portico.api.record.Stay;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.Restriction.ItemTest;
import health.portico.api.visibility.Rule;
import health.portico.core.policy.ResultPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * When a result stays out of the portal (R19 to R25). One item is one observation, or a report; each is on its own clock and never
 * waits for the others (R20), and whether a doctor has looked at it makes no difference (R21).
 *
 * <p>A release by hand (R23) lifts these rules from its moment on, so that a look at an earlier date does not see it; all but the
 * first: what is not complete cannot be released, neither now nor in advance. A release lifts nothing if the policy forbids it, if it
 * demands an attestation that is not complete, or if the result was amended afterwards: what the clinician saw is what was released.
 */
final class ResultRules {
    private final ResultPolicy policy;

    private ResultRules(ResultPolicy policy) {
        this.policy = policy;
    }

    static RuleBook of(ResultPolicy policy) {
        return new RuleBook("results", Set.of(Category.RESULTS), new ResultRules(policy).lines());
    }

    private List<RuleLine> lines() {
        return List.of(
                // Not final, amended or corrected, or without the moment of that version.
                hides("R20", hide("results.not-complete", r -> !policy.isComplete(r))),
                // The source does not say, or not fully, what sort of result it is.
                hide("R25", "results.class-unknown", ResultPolicy::classIsUnknown),
                // Imaging, pathology and whatever else the policy does not release by itself.
                hide("R25", "results.class-not-automatic", policy::hasManualClass),
                // The patient has not been discharged.
                hide("R19", "results.stay-not-ended", ResultRules::stayIsOpen),
                // The source does not say whether there was a stay, or whether it ended.
                hide("R19", "results.stay-unknown", ResultRules::stayIsUnknown),
                // The days after completion, or after a later discharge, have not passed.
                hides(
                        "R19",
                        hide("results.inside-release-window", policy::isAutomatic)
                                .until(this::endOfWindow)),
                // Marked as sensitive.
                hide("R22", "results.sensitive", policy::isSensitive),
                // A test that the law restricts, whatever its outcome.
                hide("R22", "results.restricted-by-law", policy::isRestricted),
                // Nobody can tell whether the law restricts it, since the source does not say what was tested.
                hide("R22", "results.test-unknown", policy::testIsUnknown));
    }

    /** A line that hides until a release by hand. */
    private RuleLine hide(String requirement, String id, ItemTest<Result> test) {
        return hides(requirement, hide(id, test).until(this::released));
    }

    private static Rule<Result> hide(String id, ItemTest<Result> test) {
        return Restriction.hide(Result.class, id, test);
    }

    private Instant released(Result result) {
        return policy.releasedAt(result).orElse(Instant.MAX);
    }

    private Instant endOfWindow(Result result) {
        Instant automatic = policy.automaticAt(result);
        Instant byHand = released(result);
        return byHand.isBefore(automatic) ? byHand : automatic;
    }

    private static boolean stayIsOpen(Result result) {
        return result.facts().stay() instanceof Stay.Open;
    }

    private static boolean stayIsUnknown(Result result) {
        return result.facts().stay() instanceof Stay.Unknown;
    }
}
