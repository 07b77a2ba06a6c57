package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Category;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import health.portico.api.visibility.AccessContext;
import health.portico.core.rules.ResultSamples.ByHand;
import health.portico.core.rules.ResultSamples.Sorts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All combinations of what decides about guests and apps: the category, what the patient chose, the sort of a result. */
class ScopeCombinationsTest {
    /** What the FAQ lets out to guests: all but notes and messages. */
    private static final Set<Category> SHARED = Category.ALL.stream()
            .filter(category -> !Set.of(Category.NOTES, Category.MESSAGES).contains(category))
            .collect(Collectors.toSet());

    /** What Apple Health gets, apart from demographics. */
    private static final Set<Category> APPS = Set.of(
            Category.ALLERGIES,
            Category.IMMUNIZATIONS,
            Category.RESULTS,
            Category.MEDICATIONS,
            Category.PROBLEMS,
            Category.PROCEDURES,
            Category.VITALS);

    @ParameterizedTest
    @DisplayName("R39 R60 R69 every combination of category, choice and sort agrees with the formula")
    @ValueSource(strings = {"default", "us-ca"})
    void decidesEveryCombinationByFormula(String pack) {
        var verdicts = Verdicts.of(pack);
        int combinations = 0;
        for (RecordItem item : items()) {
            Category category = item.kind().category();
            for (Set<Category> chosen : choices(category)) {
                boolean letOut = chosen.contains(category);
                boolean laboratory = !(item instanceof Result result)
                        || result.facts().classes().equals(Sorts.LABORATORY.classes());
                assertOpen(letOut && SHARED.contains(category), verdicts, item, Viewers.ADULT.guest(chosen));
                assertOpen(letOut && APPS.contains(category) && laboratory, verdicts, item, Viewers.ADULT.app(chosen));
                combinations++;
            }
        }
        assertEquals((15 + 8) * 4, combinations);
    }

    private static void assertOpen(boolean open, Verdicts verdicts, RecordItem item, AccessContext context) {
        assertEquals(open, verdicts.visible(item, context), () -> item.kind() + " for " + context.kind());
        assertEquals(open, !verdicts.granting(item, context).isEmpty(), () -> item.kind() + " for " + context.kind());
    }

    /** One item of every kind, and results of every sort, released by hand. */
    private static List<RecordItem> items() {
        List<RecordItem> items = new ArrayList<>(Samples.oneOfEach());
        for (Sorts sorts : Sorts.values()) {
            items.add(ReleaseByHandTest.result(
                    Samples.SODIUM_FACTS.status(),
                    sorts,
                    ResultSamples.Test.SODIUM,
                    ResultSamples.Mark.NONE,
                    ByHand.ATTESTED));
        }
        return items;
    }

    private static List<Set<Category>> choices(Category category) {
        Set<Category> others = new HashSet<>(Category.ALL);
        others.remove(category);
        return List.of(Set.of(), Set.of(category), others, Set.copyOf(Category.ALL));
    }
}
