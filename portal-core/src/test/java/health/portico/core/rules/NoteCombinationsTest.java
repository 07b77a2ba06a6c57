package health.portico.core.rules;

import static health.portico.core.rules.Samples.doctor;
import static health.portico.core.rules.Samples.header;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Answer;
import health.portico.api.record.ClinicalNote;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.rules.NoteFacts.Age;
import health.portico.core.rules.NoteFacts.Label;
import health.portico.core.rules.NoteFacts.Place;
import health.portico.core.rules.NoteFacts.Specialty;
import health.portico.core.rules.NoteFacts.Visit;
import health.portico.core.visibility.VisibilityEngine.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NoteCombinationsTest {
    private static final List<ViewerKind> VIEWERS =
            List.of(ViewerKind.PATIENT, ViewerKind.PROXY, ViewerKind.SHARE_GUEST, ViewerKind.APP, ViewerKind.CLINICIAN);

    @Test
    @DisplayName("R58 R59 R60 R61 every combination of facts agrees with the formula")
    void decidesEveryCombinationByFormula() {
        int combinations = 0;
        var onlookers = Onlooker.all();
        for (Combination combination : Combination.all()) {
            var note = combination.note();
            for (Onlooker onlooker : onlookers) {
                var found = onlooker.evaluation.decide(note).hiddenBy();
                assertEquals(formula(combination, onlooker), found, () -> combination + " for " + onlooker);
                combinations++;
            }
        }
        assertEquals(27 * 21 * 5 * 15 * 12 * 3 * 5, combinations);
    }

    private record Onlooker(Age age, ViewerKind viewer, Evaluation evaluation) {
        static List<Onlooker> all() {
            return Stream.of(Age.values())
                    .flatMap(age -> VIEWERS.stream().map(viewer -> of(age, viewer)))
                    .toList();
        }

        private static Onlooker of(Age age, ViewerKind viewer) {
            return new Onlooker(
                    age, viewer, Verdicts.DEFAULT.engine().begin(age.viewers().of(viewer)));
        }
    }

    /** What the requirements say, told without the books: one bit for each reason, in the order of {@link #REASONS}. */
    private static List<RuleId> formula(Combination c, Onlooker onlooker) {
        if (onlooker.viewer == ViewerKind.CLINICIAN) {
            return List.of();
        }
        int bits = c.participates != Answer.YES ? 1 : 0;
        bits |= c.closed != Answer.YES ? 2 : 0;
        bits |= c.hidden != Answer.NO ? 4 : 0;
        bits |= c.visit.shown() ? 0 : 8;
        bits |= c.label.hides() ? 16 : 0;
        bits |= c.specialty.hides() ? 32 : 0;
        bits |= c.place.hides() ? 64 : 0;
        bits |= onlooker.age != Age.ADULT ? 128 : 0;
        bits |= onlooker.viewer != ViewerKind.PATIENT ? 256 : 0;
        return SETS_OF_REASONS.get(bits);
    }

    private static final List<String> REASONS = List.of(
            "author-not-participating",
            "encounter-not-closed",
            "hidden-by-author",
            "not-scheduled-outpatient",
            "sensitive",
            "author-mental-health-specialty",
            "mental-health-department",
            "patient-under-18",
            "only-the-patient");

    /** All 512 sets of the nine reasons. */
    private static final List<List<RuleId>> SETS_OF_REASONS = IntStream.range(0, 512)
            .mapToObj(bits -> IntStream.range(0, 9)
                    .filter(bit -> (bits & 1 << bit) != 0)
                    .mapToObj(bit -> RuleId.of("notes." + REASONS.get(bit)))
                    .sorted()
                    .toList())
            .toList();

    private record Combination(
            Answer participates,
            Answer closed,
            Answer hidden,
            Visit visit,
            Label label,
            Specialty specialty,
            Place place) {
        static List<Combination> all() {
            var all = new ArrayList<Combination>();
            for (Answer participates : Answer.values()) {
                for (Answer closed : Answer.values()) {
                    for (Answer hidden : Answer.values()) {
                        Visit.all().forEach(visit -> addAll(all, participates, closed, hidden, visit));
                    }
                }
            }
            return all;
        }

        private static void addAll(
                List<Combination> all, Answer participates, Answer closed, Answer hidden, Visit visit) {
            for (Label label : Label.values()) {
                for (Specialty specialty : Specialty.values()) {
                    for (Place place : Place.values()) {
                        all.add(new Combination(participates, closed, hidden, visit, label, specialty, place));
                    }
                }
            }
        }

        ClinicalNote note() {
            return Samples.note(
                    header(label.labels()),
                    doctor(participates, specialty.sorts()),
                    Samples.visit(visit.kind(), closed, visit.scheduled(), place.sorts()),
                    hidden);
        }
    }
}
