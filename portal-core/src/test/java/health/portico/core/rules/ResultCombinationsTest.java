package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Answer;
import health.portico.api.record.Observation;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.ResultStatus;
import health.portico.api.visibility.RuleId;
import health.portico.core.rules.ResultSamples.ByHand;
import health.portico.core.rules.ResultSamples.Mark;
import health.portico.core.rules.ResultSamples.Sorts;
import health.portico.core.rules.ResultSamples.StayKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResultCombinationsTest {
    /** Hours after completion: before a release by hand, inside the day, after the day, after the day that follows the late discharge. */
    private static final List<Integer> HOURS = List.of(1, 12, 48, 120);

    @Test
    @DisplayName("R19 R20 R22 R23 R25 every combination of facts agrees with the formula")
    void decidesEveryCombinationByFormula() {
        int combinations = 0;
        for (boolean california : new boolean[] {false, true}) {
            var verdicts = california ? Verdicts.CALIFORNIA : Verdicts.DEFAULT;
            for (int hours : HOURS) {
                var now = ResultSamples.ISSUED.plusHours(hours).toInstant();
                var evaluation = verdicts.engine().begin(Viewers.ADULT.at(now).patient());
                for (Combination c : Combination.all()) {
                    var found = evaluation.decide(c.result()).hiddenBy();
                    assertEquals(
                            c.hiddenBy(california, hours),
                            found,
                            () -> c + " after " + hours + " h, " + verdicts.pack());
                    combinations++;
                }
            }
        }
        assertEquals(2 * 4 * 5 * 2 * 8 * 5 * 7 * 5 * 6, combinations);
    }

    private record Combination(
            ResultStatus status,
            boolean issued,
            Sorts sorts,
            StayKind stay,
            ResultSamples.Test test,
            Mark mark,
            ByHand byHand) {
        static List<Combination> all() {
            var all = new ArrayList<Combination>();
            for (ResultStatus status : ResultStatus.values()) {
                for (boolean issued : new boolean[] {false, true}) {
                    for (Sorts sorts : Sorts.values()) {
                        for (StayKind stay : StayKind.values()) {
                            addAll(all, status, issued, sorts, stay);
                        }
                    }
                }
            }
            return all;
        }

        private static void addAll(
                List<Combination> all, ResultStatus status, boolean issued, Sorts sorts, StayKind stay) {
            for (ResultSamples.Test test : ResultSamples.Test.values()) {
                for (Mark mark : Mark.values()) {
                    for (ByHand byHand : ByHand.values()) {
                        all.add(new Combination(status, issued, sorts, stay, test, mark, byHand));
                    }
                }
            }
        }

        Observation result() {
            var facts = new ResultFacts(
                    status,
                    issued ? Optional.of(ResultSamples.ISSUED) : Optional.empty(),
                    sorts.classes(),
                    test.codes(),
                    stay.stay(),
                    Viewers.LOS_ANGELES,
                    Answer.NO,
                    byHand.release());
            return new Observation(Samples.header(mark.labels()), facts, test.measurement());
        }

        /** What the requirements say, told without the books: one bit for each reason, in the order of {@link #REASONS}. */
        List<RuleId> hiddenBy(boolean california, int hours) {
            int bits = complete() ? 0 : 1;
            if (!released(california, hours)) {
                bits |= unknownSort() ? 2 : 0;
                bits |= manualSort() ? 4 : 0;
                bits |= stay == StayKind.OPEN ? 8 : 0;
                bits |= stay == StayKind.UNKNOWN ? 16 : 0;
                bits |= insideWindow(hours) ? 32 : 0;
                bits |= mark == Mark.SENSITIVE || mark == Mark.HIV_POLICY ? 64 : 0;
                bits |= restricted(california) ? 128 : 0;
                bits |= california && unknownTest() ? 256 : 0;
            }
            return SETS_OF_REASONS.get(bits);
        }

        private boolean complete() {
            return issued && status != ResultStatus.NOT_COMPLETE && status != ResultStatus.UNKNOWN;
        }

        private boolean unknownSort() {
            return Set.of(Sorts.UNKNOWN, Sorts.NONE, Sorts.LABORATORY_AND_UNKNOWN)
                    .contains(sorts);
        }

        private boolean manualSort() {
            return Set.of(Sorts.IMAGING, Sorts.PATHOLOGY, Sorts.OTHER, Sorts.LABORATORY_AND_IMAGING)
                    .contains(sorts);
        }

        private boolean insideWindow(int hours) {
            int end = stay == StayKind.LEFT_AFTER ? 96 : 24;
            boolean running = Set.of(StayKind.NONE, StayKind.LEFT_BEFORE, StayKind.LEFT_AFTER)
                    .contains(stay);
            return complete() && sorts == Sorts.LABORATORY && running && hours < end;
        }

        private boolean restricted(boolean california) {
            boolean byTest =
                    Set.of(ResultSamples.Test.HIV, ResultSamples.Test.HIV_PART).contains(test);
            return mark == Mark.RESTRICTED_BY_LAW || (california && (byTest || sorts == Sorts.PATHOLOGY));
        }

        private boolean unknownTest() {
            return Set.of(
                            ResultSamples.Test.LOCAL_CODE,
                            ResultSamples.Test.SODIUM_PART,
                            ResultSamples.Test.LOCAL_PART,
                            ResultSamples.Test.NONE)
                    .contains(test);
        }

        private boolean released(boolean california, int hours) {
            boolean attestationNeeded = california && (restricted(true) || unknownTest() || unknownSort());
            boolean enough = byHand == ByHand.ATTESTED
                    || (!attestationNeeded && (byHand == ByHand.PLAIN || byHand == ByHand.HALF_ATTESTED));
            return complete() && enough && hours >= 2;
        }
    }

    private static final List<String> REASONS = List.of(
            "not-complete",
            "class-unknown",
            "class-not-automatic",
            "stay-not-ended",
            "stay-unknown",
            "inside-release-window",
            "sensitive",
            "restricted-by-law",
            "test-unknown");

    /** All 512 sets of the nine reasons. */
    private static final List<List<RuleId>> SETS_OF_REASONS = IntStream.range(0, 512)
            .mapToObj(bits -> IntStream.range(0, 9)
                    .filter(bit -> (bits & 1 << bit) != 0)
                    .mapToObj(bit -> RuleId.of("results." + REASONS.get(bit)))
                    .sorted()
                    .toList())
            .toList();
}
