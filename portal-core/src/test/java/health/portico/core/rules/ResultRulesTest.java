package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Answer;
import health.portico.api.record.DiagnosticReport;
import health.portico.api.record.Observation;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.ResultStatus;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.rules.ResultSamples.ByHand;
import health.portico.core.rules.ResultSamples.Mark;
import health.portico.core.rules.ResultSamples.Sorts;
import health.portico.core.rules.ResultSamples.StayKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResultRulesTest {
    /** The table of R19 to R25: what each fact alone does, then what a release by hand lifts. */
    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5} released:{6} after {7} in {8}: {9}")
    @DisplayName("R19 R20 R22 R23 R25 which results are visible, and all reasons why not")
    @CsvSource(delimiter = '|', textBlock = """
                    # status     | issued | sorts                  | stay        | test        | mark              | by hand       | after  | pack    | hidden by, apart from results.
                    FINAL        | true   | LABORATORY             | NONE        | SODIUM      | NONE              | NONE          | PT24H  | default |
                    AMENDED      | true   | LABORATORY             | NONE        | SODIUM      | NONE              | NONE          | PT24H  | default |
                    CORRECTED    | true   | LABORATORY             | NONE        | SODIUM      | NONE              | NONE          | PT24H  | us-ca   |
                    FINAL        | true   | LABORATORY             | NONE        | SODIUM      | NONE              | NONE          | PT23H  | default | inside-release-window
                    NOT_COMPLETE | true   | LABORATORY             | NONE        | SODIUM      | NONE              | NONE          | PT240H | default | not-complete
                    UNKNOWN      | true   | LABORATORY             | NONE        | SODIUM      | NONE              | NONE          | PT240H | default | not-complete
                    FINAL        | false  | LABORATORY             | NONE        | SODIUM      | NONE              | NONE          | PT240H | default | not-complete
                    FINAL        | true   | IMAGING                | NONE        | SODIUM      | NONE              | NONE          | PT240H | default | class-not-automatic
                    FINAL        | true   | PATHOLOGY              | NONE        | SODIUM      | NONE              | NONE          | PT240H | default | class-not-automatic
                    FINAL        | true   | PATHOLOGY              | NONE        | SODIUM      | NONE              | NONE          | PT240H | us-ca   | class-not-automatic, restricted-by-law
                    FINAL        | true   | OTHER                  | NONE        | SODIUM      | NONE              | NONE          | PT240H | default | class-not-automatic
                    FINAL        | true   | LABORATORY_AND_IMAGING | NONE        | SODIUM      | NONE              | NONE          | PT240H | default | class-not-automatic
                    FINAL        | true   | UNKNOWN                | NONE        | SODIUM      | NONE              | NONE          | PT240H | default | class-unknown
                    FINAL        | true   | NONE                   | NONE        | SODIUM      | NONE              | NONE          | PT240H | default | class-unknown
                    FINAL        | true   | LABORATORY_AND_UNKNOWN | NONE        | SODIUM      | NONE              | NONE          | PT240H | default | class-unknown
                    FINAL        | true   | LABORATORY             | OPEN        | SODIUM      | NONE              | NONE          | PT240H | default | stay-not-ended
                    FINAL        | true   | LABORATORY             | UNKNOWN     | SODIUM      | NONE              | NONE          | PT240H | default | stay-unknown
                    FINAL        | true   | LABORATORY             | LEFT_BEFORE | SODIUM      | NONE              | NONE          | PT24H  | default |
                    FINAL        | true   | LABORATORY             | LEFT_AFTER  | SODIUM      | NONE              | NONE          | PT95H  | default | inside-release-window
                    FINAL        | true   | LABORATORY             | LEFT_AFTER  | SODIUM      | NONE              | NONE          | PT96H  | default |
                    FINAL        | true   | LABORATORY             | NONE        | SODIUM      | SENSITIVE         | NONE          | PT240H | default | sensitive
                    FINAL        | true   | LABORATORY             | NONE        | SODIUM      | HIV_POLICY        | NONE          | PT240H | default | sensitive
                    FINAL        | true   | LABORATORY             | NONE        | SODIUM      | RESTRICTED_BY_LAW | NONE          | PT240H | default | restricted-by-law
                    FINAL        | true   | LABORATORY             | NONE        | SODIUM      | TRANSPLANT        | NONE          | PT240H | default |
                    FINAL        | true   | LABORATORY             | NONE        | HIV         | NONE              | NONE          | PT240H | default |
                    FINAL        | true   | LABORATORY             | NONE        | HIV         | NONE              | NONE          | PT240H | us-ca   | restricted-by-law
                    FINAL        | true   | LABORATORY             | NONE        | HIV_PART    | NONE              | NONE          | PT240H | us-ca   | restricted-by-law
                    FINAL        | true   | LABORATORY             | NONE        | LOCAL_CODE  | NONE              | NONE          | PT240H | default |
                    FINAL        | true   | LABORATORY             | NONE        | LOCAL_CODE  | NONE              | NONE          | PT240H | us-ca   | test-unknown
                    FINAL        | true   | LABORATORY             | NONE        | NONE        | NONE              | NONE          | PT240H | us-ca   | test-unknown
                    FINAL        | true   | LABORATORY             | NONE        | SODIUM_PART | NONE              | NONE          | PT240H | us-ca   | test-unknown
                    FINAL        | true   | LABORATORY             | NONE        | LOCAL_PART  | NONE              | NONE          | PT240H | us-ca   | test-unknown
                    FINAL        | true   | LABORATORY             | OPEN        | HIV         | SENSITIVE         | NONE          | PT240H | us-ca   | stay-not-ended, sensitive, restricted-by-law
                    # Released by hand
                    FINAL        | true   | LABORATORY             | NONE        | SODIUM      | NONE              | PLAIN         | PT2H   | default |
                    FINAL        | true   | LABORATORY             | NONE        | SODIUM      | NONE              | PLAIN         | PT1H   | default | inside-release-window
                    FINAL        | true   | LABORATORY             | OPEN        | SODIUM      | SENSITIVE         | PLAIN         | PT2H   | default |
                    FINAL        | true   | IMAGING                | UNKNOWN     | SODIUM      | NONE              | PLAIN         | PT2H   | us-ca   |
                    FINAL        | true   | UNKNOWN                | NONE        | SODIUM      | NONE              | PLAIN         | PT2H   | default |
                    FINAL        | true   | UNKNOWN                | NONE        | SODIUM      | NONE              | PLAIN         | PT2H   | us-ca   | class-unknown
                    FINAL        | true   | UNKNOWN                | NONE        | SODIUM      | NONE              | ATTESTED      | PT2H   | us-ca   |
                    FINAL        | true   | LABORATORY             | NONE        | HIV         | NONE              | PLAIN         | PT240H | us-ca   | restricted-by-law
                    FINAL        | true   | LABORATORY             | NONE        | HIV         | NONE              | HALF_ATTESTED | PT240H | us-ca   | restricted-by-law
                    FINAL        | true   | LABORATORY             | NONE        | HIV         | NONE              | ATTESTED      | PT2H   | us-ca   |
                    FINAL        | true   | LABORATORY             | NONE        | HIV         | NONE              | PLAIN         | PT5H   | us-ca   | restricted-by-law, inside-release-window
                    FINAL        | true   | LABORATORY             | NONE        | LOCAL_CODE  | NONE              | PLAIN         | PT240H | us-ca   | test-unknown
                    FINAL        | true   | LABORATORY             | NONE        | LOCAL_CODE  | NONE              | ATTESTED      | PT240H | us-ca   |
                    FINAL        | true   | LABORATORY             | NONE        | SODIUM      | RESTRICTED_BY_LAW | PLAIN         | PT240H | default |
                    FINAL        | true   | LABORATORY             | NONE        | SODIUM      | RESTRICTED_BY_LAW | PLAIN         | PT240H | us-ca   | restricted-by-law
                    NOT_COMPLETE | true   | LABORATORY             | NONE        | SODIUM      | NONE              | ATTESTED      | PT240H | default | not-complete
                    FINAL        | false  | IMAGING                | NONE        | SODIUM      | NONE              | ATTESTED      | PT240H | default | not-complete, class-not-automatic
                    AMENDED      | true   | LABORATORY             | NONE        | SODIUM      | SENSITIVE         | EARLY         | PT240H | default | sensitive
                    FINAL        | true   | LABORATORY             | NONE        | SODIUM      | SENSITIVE         | LATER         | PT240H | default | sensitive
                    """)
    void decidesByTable(
            ResultStatus status,
            boolean issued,
            Sorts sorts,
            StayKind stay,
            ResultSamples.Test test,
            Mark mark,
            ByHand byHand,
            Duration after,
            String pack,
            String hiddenBy) {
        var facts = new ResultFacts(
                status,
                issued ? Optional.of(ResultSamples.ISSUED) : Optional.empty(),
                sorts.classes(),
                test.codes(),
                stay.stay(),
                Viewers.LOS_ANGELES,
                Answer.NO,
                byHand.release());
        var result = new Observation(Samples.header(mark.labels()), facts, test.measurement());
        var verdicts = pack.equals("default") ? Verdicts.DEFAULT : Verdicts.CALIFORNIA;
        var now = ResultSamples.ISSUED.toInstant().plus(after);

        assertEquals(
                ids(hiddenBy), verdicts.hiding(result, Viewers.ADULT.at(now).patient()));
        assertEquals(
                hiddenBy == null, verdicts.visible(result, Viewers.ADULT.at(now).patient()));
    }

    @ParameterizedTest
    @DisplayName(
            "R19 a result appears exactly one day after completion, at the same wall time, not a millisecond earlier")
    @CsvSource(textBlock = """
                    # completed,                    zone,                first visible moment
                    2026-05-10T09:00:00.000-07:00,  America/Los_Angeles, 2026-05-11T16:00:00.000Z
                    2026-05-10T16:00:00.000Z,       America/Los_Angeles, 2026-05-11T16:00:00.000Z
                    2026-03-07T09:00:00.000-08:00,  America/Los_Angeles, 2026-03-08T16:00:00.000Z
                    2026-03-07T02:30:00.000-08:00,  America/Los_Angeles, 2026-03-08T10:30:00.000Z
                    2026-10-31T09:00:00.000-07:00,  America/Los_Angeles, 2026-11-01T17:00:00.000Z
                    2026-10-31T01:30:00.000-07:00,  America/Los_Angeles, 2026-11-01T08:30:00.000Z
                    2026-11-01T01:30:00.000-08:00,  America/Los_Angeles, 2026-11-02T09:30:00.000Z
                    2026-03-07T09:00:00.000-08:00,  Asia/Tokyo,          2026-03-08T17:00:00.000Z
                    2028-02-28T12:00:00.000-08:00,  America/Los_Angeles, 2028-02-29T20:00:00.000Z
                    2026-12-31T23:59:59.999-08:00,  America/Los_Angeles, 2027-01-02T07:59:59.999Z
                    """)
    void appearsToTheMillisecond(String completed, String zone, String first) {
        var result = ResultSamples.issued(completed, zone);
        var exactly = Viewers.ADULT.at(first);

        assertFalse(Verdicts.DEFAULT.visible(
                result, exactly.at(exactly.now().minusMillis(1)).patient()));
        assertTrue(Verdicts.DEFAULT.visible(result, exactly.patient()));
        assertTrue(Verdicts.DEFAULT.visible(
                result, exactly.at(exactly.now().plusMillis(1)).patient()));
        assertFalse(Verdicts.DEFAULT.visible(result, exactly.at(completed).patient()));
    }

    @Test
    @DisplayName("R20 each result is on its own clock, and the report does not wait for its members")
    void releasesSeparately() {
        var first = ResultSamples.issued("2026-05-10T09:00:00-07:00", "America/Los_Angeles");
        var second = ResultSamples.issued("2026-05-12T09:00:00-07:00", "America/Los_Angeles");
        var report = new DiagnosticReport(first.header(), first.facts(), Optional.empty(), List.of(), Optional.empty());
        var between = Viewers.ADULT.at("2026-05-11T09:00:00-07:00").patient();

        assertTrue(Verdicts.DEFAULT.visible(first, between));
        assertTrue(Verdicts.DEFAULT.visible(report, between));
        assertFalse(Verdicts.DEFAULT.visible(second, between));
    }

    @ParameterizedTest
    @DisplayName("R21 whether a doctor has looked at a result makes no difference")
    @EnumSource(Answer.class)
    void doesNotWaitForReview(Answer reviewed) {
        var f = Samples.SODIUM_FACTS;
        var result = ResultSamples.result(new ResultFacts(
                f.status(), f.issued(), f.classes(), f.codes(), f.stay(), f.zone(), reviewed, f.release()));

        assertTrue(Verdicts.DEFAULT.visible(result, Viewers.ADULT.patient()));
    }

    @Test
    @DisplayName("R23 a look at a day before the release does not see it")
    void doesNotReleaseInThePast() {
        var result = ResultSamples.result(Samples.SODIUM_FACTS.withRelease(ByHand.PLAIN.release()));
        var released = ResultSamples.ISSUED.plusHours(2).toInstant();

        assertTrue(Verdicts.DEFAULT.visible(result, Viewers.ADULT.at(released).patient()));
        assertFalse(Verdicts.DEFAULT.visible(
                result, Viewers.ADULT.at(released.minusMillis(1)).patient()));
    }

    @ParameterizedTest
    @DisplayName("R19 the rules bind everybody outside the hospital and no staff")
    @EnumSource(ViewerKind.class)
    void bindsEverybodyOutside(ViewerKind kind) {
        var inside = Viewers.ADULT.at(ResultSamples.ISSUED.toInstant()).of(kind);

        assertEquals(
                kind.isStaff() ? Set.of() : Set.of("results.inside-release-window"),
                Verdicts.DEFAULT.hiding(Samples.RESULT, inside));
    }

    private static Set<String> ids(String words) {
        return words == null
                ? Set.of()
                : Arrays.stream(words.split(", ")).map("results."::concat).collect(Collectors.toSet());
    }
}
