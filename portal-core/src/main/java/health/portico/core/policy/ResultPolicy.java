package health.portico.core.policy;

import health.portico.api.record.Release;
import health.portico.api.record.Result;
import health.portico.api.record.ResultClass;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.Stay;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When results come out of the hospital: by themselves after some days (R19, R25), never by themselves (R22), or by a clinician's
 * hand (R23). Immutable.
 *
 * @param delayDays calendar days from completion to automatic release, by sort of result; sorts that are missing here are not
 *     released automatically
 * @param manual whether a clinician may release that sort by hand, for every sort
 * @param sensitive results of a sensitive nature
 * @param restricted results that the law restricts
 */
public record ResultPolicy(
        Map<ResultClass, Integer> delayDays,
        Map<ResultClass, ManualRelease> manual,
        SpecialResults sensitive,
        List<SpecialResults> restricted) {
    private static final Set<ResultClass> NOT_KNOWN = Set.of(ResultClass.UNKNOWN);

    public ResultPolicy {
        delayDays = Map.copyOf(delayDays);
        manual = Map.copyOf(manual);
        restricted = List.copyOf(restricted);
    }

    /** Tell whether a result is complete: final, amended or corrected, with the moment of that version (R20). */
    public boolean isComplete(Result result) {
        return result.facts().status().isComplete() && result.facts().issued().isPresent();
    }

    /** Tell whether the source does not say, or not fully, what sort of result this is. */
    public static boolean classIsUnknown(Result result) {
        return sortsOf(result).contains(ResultClass.UNKNOWN);
    }

    /** Return the sorts of a result; none at all is the unknown one. */
    public static Set<ResultClass> sortsOf(Result result) {
        Set<ResultClass> sorts = result.facts().classes();
        return sorts.isEmpty() ? NOT_KNOWN : sorts;
    }

    /** Tell whether one of the sorts of a result, unknown ones left aside, is not released automatically (R25). */
    public boolean hasManualClass(Result result) {
        for (ResultClass sort : result.facts().classes()) {
            if (sort != ResultClass.UNKNOWN && !delayDays.containsKey(sort)) {
                return true;
            }
        }
        return false;
    }

    public boolean isSensitive(Result result) {
        return sensitive.has(result);
    }

    public boolean isRestricted(Result result) {
        for (SpecialResults group : restricted) {
            if (group.has(result)) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether tests are restricted and the result does not say in a code system of this policy what was tested. */
    public boolean testIsUnknown(Result result) {
        for (SpecialResults group : restricted) {
            if (group.testIsUnknown(result)) {
                return true;
            }
        }
        return sensitive.testIsUnknown(result);
    }

    /** Tell whether a result is released automatically one day: complete, of known and automatic sorts, not during a stay (R19). */
    public boolean isAutomatic(Result result) {
        Stay stay = result.facts().stay();
        return isComplete(result)
                && !classIsUnknown(result)
                && !hasManualClass(result)
                && (stay instanceof Stay.None || stay instanceof Stay.Discharged);
    }

    /**
     * Return the moment of automatic release of a result that {@link #isAutomatic}: completion, or the discharge if that is later,
     * plus the days of the slowest sort, at the same wall time in the facility's zone. A wall time that a change of clocks skips
     * moves later by the length of the gap; one that occurs twice keeps the offset of the anchor
     * ({@link java.time.ZonedDateTime#plusDays}).
     */
    public Instant automaticAt(Result result) {
        ResultFacts facts = result.facts();
        int days = facts.classes().stream().mapToInt(delayDays::get).max().orElseThrow();
        return anchor(facts).atZoneSameInstant(facts.zone()).plusDays(days).toInstant();
    }

    private static OffsetDateTime anchor(ResultFacts facts) {
        OffsetDateTime issued = facts.issued().orElseThrow();
        return facts.stay() instanceof Stay.Discharged left && issued.isBefore(left.at()) ? left.at() : issued;
    }

    /** Return what applies to a release of this result by hand: the strictest of its sorts and groups. */
    public ManualRelease manualRelease(Result result) {
        ManualRelease strictest = ManualRelease.ALLOWED;
        for (ResultClass sort : sortsOf(result)) {
            strictest = strictest.orStricter(manual.getOrDefault(sort, ManualRelease.FORBIDDEN));
        }
        if (sensitive.mayHave(result)) {
            strictest = strictest.orStricter(sensitive.manual());
        }
        for (SpecialResults group : restricted) {
            strictest = group.mayHave(result) ? strictest.orStricter(group.manual()) : strictest;
        }
        return strictest;
    }

    /**
     * Return the moment from which the release by hand counts. Empty without a release, for a result that is not complete, for a
     * release of an earlier version (the clinician saw, and discussed, what was there then), where the policy forbids it, and where
     * it demands an attestation that is not complete.
     */
    public Optional<Instant> releasedAt(Result result) {
        ResultFacts facts = result.facts();
        if (facts.release().isEmpty() || !isComplete(result)) {
            return Optional.empty();
        }
        Release release = facts.release().get();
        boolean counts = !release.at().isBefore(facts.issued().get()) && suffices(release, manualRelease(result));
        return counts ? Optional.of(release.at().toInstant()) : Optional.empty();
    }

    private static boolean suffices(Release release, ManualRelease manual) {
        return manual == ManualRelease.ALLOWED
                || (manual == ManualRelease.ATTESTED && release.attestation().isComplete());
    }
}
