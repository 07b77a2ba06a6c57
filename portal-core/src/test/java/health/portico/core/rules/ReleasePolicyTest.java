package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Observation;
import health.portico.api.record.ResultClass;
import health.portico.api.record.ResultStatus;
import health.portico.core.policy.CodeSet;
import health.portico.core.policy.ManualRelease;
import health.portico.core.policy.PolicyPack;
import health.portico.core.policy.ResultPolicy;
import health.portico.core.policy.SpecialResults;
import health.portico.core.rules.ResultSamples.ByHand;
import health.portico.core.rules.ResultSamples.Mark;
import health.portico.core.rules.ResultSamples.Sorts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What other policies than the portal's own do to a release. */
class ReleasePolicyTest {
    @Test
    @DisplayName("R23 a class that forbids a release by hand stays hidden, attested or not")
    void obeysClassThatForbids() {
        var strict = Verdicts.of(with(Map.of(ResultClass.LABORATORY, 1), ManualRelease.FORBIDDEN));
        var result = ReleaseByHandTest.result(
                ResultStatus.FINAL,
                Sorts.LABORATORY_AND_IMAGING,
                ResultSamples.Test.SODIUM,
                Mark.NONE,
                ByHand.ATTESTED);

        assertFalse(strict.pack().releasable(result));
        assertFalse(strict.pack().attestationRequired(result));
        assertEquals(Set.of("results.class-not-automatic"), strict.hiding(result, Viewers.ADULT.patient()));
    }

    @Test
    @DisplayName("R25 of several sorts the least automatic one counts: the longest delay")
    void waitsForSlowestSort() {
        var slow = Verdicts.of(with(Map.of(ResultClass.LABORATORY, 1, ResultClass.IMAGING, 10), ManualRelease.ALLOWED));
        var result = ReleaseByHandTest.result(
                ResultStatus.FINAL, Sorts.LABORATORY_AND_IMAGING, ResultSamples.Test.SODIUM, Mark.NONE, ByHand.NONE);
        var tenDays = ResultSamples.ISSUED.plusDays(10).toInstant();

        assertEquals(
                Set.of("results.inside-release-window"),
                slow.hiding(result, Viewers.ADULT.at(tenDays.minusMillis(1)).patient()));
        assertEquals(Set.of(), slow.hiding(result, Viewers.ADULT.at(tenDays).patient()));
    }

    @Test
    @DisplayName("R23 a sort of which the policy says nothing cannot be released by hand")
    void forbidsWhatThePolicyDoesNotName() {
        var policy = new ResultPolicy(Map.of(), Map.of(), NOTHING_SPECIAL, List.of());

        assertEquals(ManualRelease.FORBIDDEN, policy.manualRelease(Samples.RESULT));
    }

    @Test
    @DisplayName(
            "R22 R23 a group of sensitive tests may demand an attestation, also where nobody knows what was tested")
    void asksForAttestationOfSensitiveTests() {
        var sensitive = new SpecialResults(
                "hiv", CodeSet.of(Set.of("http://loinc.org|7917-8")), CodeSet.EMPTY, Set.of(), ManualRelease.ATTESTED);
        var policy =
                new ResultPolicy(Map.of(), Map.of(ResultClass.LABORATORY, ManualRelease.ALLOWED), sensitive, List.of());

        assertEquals(ManualRelease.ATTESTED, policy.manualRelease(of(ResultSamples.Test.HIV)));
        assertEquals(ManualRelease.ATTESTED, policy.manualRelease(of(ResultSamples.Test.NONE)));
        assertEquals(ManualRelease.ALLOWED, policy.manualRelease(of(ResultSamples.Test.SODIUM)));
        assertTrue(policy.testIsUnknown(of(ResultSamples.Test.NONE)));
        assertFalse(policy.testIsUnknown(of(ResultSamples.Test.SODIUM)));
    }

    @Test
    @DisplayName("R23 an unknown sort demands the attestation of groups that name sorts, and of no other")
    void asksForAttestationOfUnknownSorts() {
        var labels = CodeSet.of(Set.of("https://hospital.example|secret"));
        var byLabel = new SpecialResults("a", CodeSet.EMPTY, labels, Set.of(), ManualRelease.ATTESTED);
        var bySort = new SpecialResults(
                "b", CodeSet.EMPTY, CodeSet.EMPTY, Set.of(ResultClass.PATHOLOGY), ManualRelease.ATTESTED);
        var unknown = ReleaseByHandTest.result(
                ResultStatus.FINAL, Sorts.UNKNOWN, ResultSamples.Test.SODIUM, Mark.NONE, ByHand.NONE);

        assertFalse(byLabel.mayHave(unknown));
        assertTrue(bySort.mayHave(unknown));
        assertFalse(bySort.mayHave(of(ResultSamples.Test.SODIUM)));
    }

    private static Observation of(ResultSamples.Test test) {
        return ReleaseByHandTest.result(ResultStatus.FINAL, Sorts.LABORATORY, test, Mark.NONE, ByHand.NONE);
    }

    private static final SpecialResults NOTHING_SPECIAL =
            new SpecialResults("none", CodeSet.EMPTY, CodeSet.EMPTY, Set.of(), ManualRelease.ALLOWED);

    private static PolicyPack with(Map<ResultClass, Integer> delays, ManualRelease imaging) {
        var manual = new EnumMap<ResultClass, ManualRelease>(ResultClass.class);
        for (ResultClass sort : ResultClass.values()) {
            manual.put(sort, sort == ResultClass.IMAGING ? imaging : ManualRelease.ALLOWED);
        }
        var pack = Verdicts.DEFAULT.pack();
        return new PolicyPack(
                pack.edition(),
                new ResultPolicy(delays, manual, NOTHING_SPECIAL, List.of()),
                pack.notes(),
                pack.proxies(),
                pack.scopes());
    }
}
