package health.portico.core.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The engine decides as the rules say, on every way through it")
class ReferenceTest {
    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("R59 item by item, by table and by filter, with all causes")
    void equalsTheReference(int seed) {
        World world = new World(seed);
        compare(world, world.rules(4, 12));
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "2,0,5", "3,1,0", "4,80,80", "5,3,200", "6,130,900"})
    @DisplayName("R59 with no rules, few and many")
    void equalsTheReferenceForAnyNumberOfRules(int seed, int grants, int restrictions) {
        World world = new World(seed);
        compare(world, world.rules(grants, restrictions));
    }

    private static void compare(World world, RuleSet rules) {
        VisibilityEngine engine = VisibilityEngine.of(rules);
        List<RecordItem> items = world.items(60);
        FactTable facts = engine.facts(items);
        for (int request = 0; request < 12; request++) {
            AccessContext context = world.context();
            List<Decision> expected = items.stream()
                    .map(item -> Reference.decide(rules, context, item))
                    .toList();
            compare(engine.begin(context), facts, expected);
            compare(engine.begin(context), facts, expected);
        }
    }

    private static void compare(VisibilityEngine.Evaluation evaluation, FactTable facts, List<Decision> expected) {
        List<Decision> byTable = evaluation.decide(facts);
        List<Integer> visible = new ArrayList<>();
        int count = evaluation.filter(facts, visible::add);
        for (int i = 0; i < facts.size(); i++) {
            Decision decision = evaluation.decide(facts.item(i));
            assertEquals(expected.get(i), decision);
            assertEquals(decision, byTable.get(i));
        }
        assertEquals(
                IntStream.range(0, facts.size())
                        .filter(i -> expected.get(i).visible())
                        .boxed()
                        .toList(),
                visible);
        assertEquals(visible.size(), count);
    }
}
