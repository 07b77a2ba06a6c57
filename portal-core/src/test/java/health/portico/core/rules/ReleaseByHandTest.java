package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Answer;
import health.portico.api.record.Observation;
import health.portico.api.record.ResultClass;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.ResultStatus;
import health.portico.core.policy.CodeSet;
import health.portico.core.policy.ManualRelease;
import health.portico.core.policy.PolicyPack;
import health.portico.core.policy.ResultPolicy;
import health.portico.core.policy.SpecialResults;
import health.portico.core.rules.ResultSamples.ByHand;
import health.portico.core.rules.ResultSamples.Mark;
import health.portico.core.rules.ResultSamples.Sorts;
import health.portico.core.rules.ResultSamples.StayKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseByHandTest {
    @ParameterizedTest
    @DisplayName("R23 which results may be released by hand, and which only with an attestation")
    @CsvSource(delimiter = '|', textBlock = """
                    # status     | sorts                  | test       | mark              | in us-ca: releasable | attestation | in default: attestation
                    FINAL        | LABORATORY             | SODIUM     | NONE              | true  | false | false
                    FINAL        | LABORATORY             | SODIUM     | SENSITIVE         | true  | false | false
                    FINAL        | IMAGING                | SODIUM     | NONE              | true  | false | false
                    FINAL        | PATHOLOGY              | SODIUM     | NONE              | true  | true  | false
                    FINAL        | UNKNOWN                | SODIUM     | NONE              | true  | true  | false
                    FINAL        | NONE                   | SODIUM     | NONE              | true  | true  | false
                    FINAL        | LABORATORY             | HIV        | NONE              | true  | true  | false
                    FINAL        | LABORATORY             | HIV_PART   | NONE              | true  | true  | false
                    FINAL        | LABORATORY             | LOCAL_CODE | NONE              | true  | true  | false
                    FINAL        | LABORATORY             | SODIUM     | RESTRICTED_BY_LAW | true  | true  | false
                    NOT_COMPLETE | LABORATORY             | SODIUM     | NONE              | false | false | false
                    UNKNOWN      | LABORATORY             | HIV        | NONE              | false | true  | false
                    """)
    void asksForAttestationByTable(
            ResultStatus status,
            Sorts sorts,
            ResultSamples.Test test,
            Mark mark,
            boolean releasable,
            boolean attestation,
            boolean attestationInDefault) {
        var result = result(status, sorts, test, mark, ByHand.NONE);

        assertEquals(releasable, Verdicts.CALIFORNIA.pack().releasable(result));
        assertEquals(releasable, Verdicts.DEFAULT.pack().releasable(result));
        assertEquals(attestation, Verdicts.CALIFORNIA.pack().attestationRequired(result));
        assertEquals(attestationInDefault, Verdicts.DEFAULT.pack().attestationRequired(result));
    }

    @ParameterizedTest
    @DisplayName("R23 which releases count")
    @CsvSource({
        "NONE,          HIV,    false",
        "PLAIN,         SODIUM, true",
        "PLAIN,         HIV,    false",
        "HALF_ATTESTED, HIV,    false",
        "ATTESTED,      HIV,    true",
        "EARLY,         SODIUM, false",
        "LATER,         SODIUM, true"
    })
    void countsReleases(ByHand byHand, ResultSamples.Test test, boolean counts) {
        var result = result(ResultStatus.FINAL, Sorts.LABORATORY, test, Mark.NONE, byHand);

        assertEquals(counts, Verdicts.CALIFORNIA.pack().isReleased(result));
    }

    @Test
    @DisplayName("R23 a release at the very moment of completion counts")
    void countsReleaseAtCompletion() {
        var release = ByHand.PLAIN.release();
        var facts = Samples.SODIUM_FACTS;
        var result = ResultSamples.result(new ResultFacts(
                facts.status(),
                release.map(r -> r.at()),
                facts.classes(),
                facts.codes(),
                facts.stay(),
                facts.zone(),
                facts.reviewed(),
                release));

        assertTrue(Verdicts.DEFAULT.pack().isReleased(result));
    }

    @Test
    @DisplayName("R23 a class that forbids a release by hand stays hidden, attested or not")
    void obeysClassThatForbids() {
        var strict = Verdicts.of(with(Map.of(ResultClass.LABORATORY, 1), ManualRelease.FORBIDDEN));
        var result = result(
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
        var result = result(
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

    private static Observation result(
            ResultStatus status, Sorts sorts, ResultSamples.Test test, Mark mark, ByHand byHand) {
        var facts = new ResultFacts(
                status,
                Optional.of(ResultSamples.ISSUED),
                sorts.classes(),
                test.codes(),
                StayKind.NONE.stay(),
                Viewers.LOS_ANGELES,
                Answer.NO,
                byHand.release());
        return new Observation(Samples.header(mark.labels()), facts, test.measurement());
    }
}
