package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Answer;
import health.portico.api.record.Observation;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.ResultStatus;
import health.portico.core.rules.ResultSamples.ByHand;
import health.portico.core.rules.ResultSamples.Mark;
import health.portico.core.rules.ResultSamples.Sorts;
import health.portico.core.rules.ResultSamples.StayKind;
import java.util.Optional;
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

    static Observation result(ResultStatus status, Sorts sorts, ResultSamples.Test test, Mark mark, ByHand byHand) {
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
