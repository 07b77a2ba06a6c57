package health.portico.core.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.ClinicalNote;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that have been fused into one piece of code still are rules of their own, however many there are. */
class FusedRulesTest {
    /** Rule 7 hides the note {@code n7} and all whose name holds {@code -7-}. */
    private static VisibilityEngine.Evaluation evaluation(int size) {
        List<Restriction<?>> rules = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String one = "n" + i;
            String among = "-" + i + "-";
            rules.add(Restriction.hide(
                    ClinicalNote.class,
                    id(i).value(),
                    note -> note.id().value().equals(one) || note.id().value().contains(among)));
        }
        return VisibilityEngine.of(new RuleSet(List.of(Rules.everybody("a.grant")), rules))
                .begin(Contexts.of(ViewerKind.PATIENT));
    }

    private static RuleId id(int rule) {
        return RuleId.of("x.r" + (1000 + rule));
    }

    private static void askUntilTheyAreFused(VisibilityEngine.Evaluation evaluation) {
        RecordItem other = Items.note("other");
        for (int i = 0; i <= Block.ASKED_OFTEN; i++) {
            evaluation.decide(other);
        }
    }

    @ParameterizedTest
    @DisplayName("R59 each rule hides what it hides and nothing else, before and after they are fused")
    @ValueSource(ints = {1, 7, 8, 9, 63, 64, 65, 72, 128})
    void hidesOneByOne(int size) {
        var evaluation = evaluation(size);
        assertHidesOneByOne(evaluation, size);
        askUntilTheyAreFused(evaluation);
        assertHidesOneByOne(evaluation, size);
    }

    private static void assertHidesOneByOne(VisibilityEngine.Evaluation evaluation, int size) {
        for (int i = 0; i < size; i++) {
            int only = i;
            assertHiddenBy(evaluation, size, "n" + i, rule -> rule == only);
        }
        assertHiddenBy(evaluation, size, "other", rule -> false);
    }

    @Test
    @DisplayName("R59 all fused rules that hide are named, whichever they are")
    void namesAllOfMany() {
        int size = 75;
        var evaluation = evaluation(size);
        askUntilTheyAreFused(evaluation);
        for (int step = 1; step < size; step++) {
            String note = every(step, size);
            assertHiddenBy(evaluation, size, note, rule -> note.contains("-" + rule + "-"));
        }
    }

    /** Return the name of a note that every so manieth rule hides, as long as a name may be. */
    private static String every(int step, int size) {
        StringBuilder name = new StringBuilder("-");
        for (int rule = 0; rule < size && name.length() < 120; rule += step) {
            name.append(rule).append('-');
        }
        return name.toString();
    }

    private static void assertHiddenBy(
            VisibilityEngine.Evaluation evaluation, int size, String note, IntPredicate hides) {
        List<RuleId> expected = IntStream.range(0, size)
                .filter(hides)
                .mapToObj(FusedRulesTest::id)
                .toList();
        assertEquals(expected, evaluation.decide(Items.note(note)).hiddenBy(), note);
    }
}
