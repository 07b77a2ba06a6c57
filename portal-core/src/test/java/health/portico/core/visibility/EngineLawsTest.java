package health.portico.core.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.ViewerKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The five laws of the engine")
class EngineLawsTest {
    static IntStream seeds() {
        return IntStream.range(1000, 1060);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("R59 what nobody granted is hidden")
    void hidesByDefault(int seed) {
        World world = new World(seed);
        RuleSet rules = new RuleSet(List.of(), world.rules(0, 5).restrictions());
        decide(rules, world.context(), world.items(30)).forEach(decision -> assertFalse(decision.visible()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("R59 another restriction never reveals")
    void neverRevealsByAnotherRestriction(int seed) {
        World world = new World(seed);
        RuleSet rules = world.rules(3, 4);
        RuleSet more = rules.plus(new RuleSet(List.of(), List.of(world.restriction())));
        assertNothingRevealed(rules, more, world);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("R59 a grant less never reveals")
    void neverRevealsByOneGrantLess(int seed) {
        World world = new World(seed);
        RuleSet rules = world.rules(3, 4);
        List<Grant> fewer = rules.grants().subList(1, 3);
        assertNothingRevealed(rules, new RuleSet(fewer, rules.restrictions()), world);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("R59 order changes nothing")
    void decidesAlikeInAnyOrder(int seed) {
        World world = new World(seed);
        RuleSet rules = world.rules(4, 10);
        List<Grant> grants = new ArrayList<>(rules.grants());
        List<Restriction<?>> restrictions = new ArrayList<>(rules.restrictions());
        Collections.shuffle(grants, new Random(seed));
        Collections.shuffle(restrictions, new Random(seed));
        List<RecordItem> items = world.items(40);
        AccessContext context = world.context();
        assertEquals(decide(rules, context, items), decide(new RuleSet(grants, restrictions), context, items));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("R59 a rule that throws never reveals")
    void neverRevealsByARuleThatThrows(int seed) {
        World world = new World(seed);
        RuleSet rules = world.rules(3, 6);
        int broken = new Random(seed).nextInt(6);
        List<Restriction<?>> restrictions = new ArrayList<>(rules.restrictions());
        restrictions.set(broken, breaking(restrictions.get(broken), new Random(seed)));
        List<Grant> grants = new ArrayList<>(rules.grants());
        grants.set(0, Rules.Reason.of(grants.get(0).id().value()).items(item -> Rules.fail()));
        assertNothingRevealed(rules, new RuleSet(rules.grants(), restrictions), world);
        assertNothingRevealed(rules, new RuleSet(grants, rules.restrictions()), world);
    }

    private static <T extends RecordItem> Restriction<T> breaking(Restriction<T> rule, Random random) {
        Rules.Parts<T> parts = (Rules.Parts<T>) rule;
        return switch (random.nextInt(4)) {
            case 0 -> parts.when(context -> Rules.fail());
            case 1 -> parts.until(item -> Rules.fail());
            case 2 -> parts.onlyIf((item, context) -> Rules.fail());
            default -> parts.unkeyed().concerning(item -> Rules.fail());
        };
    }

    private static void assertNothingRevealed(RuleSet before, RuleSet after, World world) {
        List<RecordItem> items = world.items(40);
        for (int request = 0; request < 8; request++) {
            AccessContext context = world.context();
            List<Decision> then = decide(before, context, items);
            List<Decision> now = decide(after, context, items);
            for (int i = 0; i < items.size(); i++) {
                assertTrue(then.get(i).visible() || !now.get(i).visible(), () -> context + " sees more");
            }
        }
    }

    private static List<Decision> decide(RuleSet rules, AccessContext context, List<RecordItem> items) {
        VisibilityEngine engine = VisibilityEngine.of(rules);
        List<Decision> decisions = engine.begin(context).decide(engine.facts(items));
        assertEquals(items.stream().map(engine.begin(context)::decide).toList(), decisions);
        return decisions;
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource(ViewerKind.class)
    @DisplayName("R59 with no rules at all nobody sees anything")
    void showsNothingWithoutRules(ViewerKind kind) {
        Decision decision =
                VisibilityEngine.of(RuleSet.EMPTY).begin(Contexts.of(kind)).decide(Items.note("n"));
        assertEquals(Decision.NOT_GRANTED, decision);
    }
}
