package health.portico.core.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The engine's memory: nothing a decision, and never more than its pools hold")
class MemoryTest {
    private static final AccessContext PATIENT = Contexts.of(ViewerKind.PATIENT);

    @Test
    @DisplayName("A filter makes no object")
    void filtersWithoutAllocating() {
        World world = new World(7);
        VisibilityEngine engine = VisibilityEngine.of(new RuleSet(
                List.of(Rules.everybody("a.grant")),
                List.of(
                        Restriction.hide(
                                ClinicalNote.class, "x.a", n -> n.id().value().endsWith("1")),
                        Restriction.hide(ClinicalNote.class, "x.b", n -> true)
                                .until(n -> n.id().value().endsWith("2") ? Contexts.NOW : Contexts.NOW.plusNanos(1)),
                        Restriction.hide(RecordItem.class, "x.c", n -> n.id().value()
                                        .endsWith("3"))
                                .onlyIf((item, context) -> true))));
        FactTable facts = engine.facts(world.items(500));
        VisibilityEngine.Evaluation evaluation = engine.begin(PATIENT);
        int[] seen = new int[1];
        java.util.function.IntConsumer counting = position -> seen[0]++;
        int visible = evaluation.filter(facts, counting);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        threads.getThreadAllocatedBytes(thread);
        long before = threads.getThreadAllocatedBytes(thread);
        for (int again = 0; again < 100; again++) {
            evaluation.filter(facts, counting);
        }
        long spent = threads.getThreadAllocatedBytes(thread) - before;
        assertEquals(101 * visible, seen[0]);
        assertTrue(spent < 500, () -> spent + " bytes for 50,000 items");
    }

    @Test
    @DisplayName("More sets of causes than the pool holds are decided right, though not shared")
    void decidesBeyondItsPools() {
        List<Restriction<?>> rules = new ArrayList<>();
        for (int bit = 0; bit < 14; bit++) {
            int mask = 1 << bit;
            rules.add(Restriction.hide(
                    ClinicalNote.class, "x.bit-" + bit, n -> (Integer.parseInt(n.id().value()) & mask) != 0));
        }
        RuleSet set = new RuleSet(List.of(Rules.everybody("a.grant")), rules);
        VisibilityEngine engine = VisibilityEngine.of(set);
        List<RecordItem> items = IntStream.range(0, 1 << 14)
                .mapToObj(i -> (RecordItem) Items.note(String.valueOf(i)))
                .toList();
        FactTable facts = engine.facts(items);
        VisibilityEngine.Evaluation evaluation = engine.begin(PATIENT);
        List<Decision> decisions = evaluation.decide(facts);
        for (int i = 0; i < items.size(); i += 37) {
            Decision expected = Reference.decide(set, PATIENT, items.get(i));
            assertEquals(expected, decisions.get(i));
            assertEquals(expected, evaluation.decide(items.get(i)));
        }
        assertEquals(1, evaluation.filter(facts, position -> assertEquals(0, position)));
    }

    @Test
    @DisplayName("More kinds of viewers than the pool holds are decided right, though not shared")
    void decidesForMoreViewersThanItKeeps() {
        List<Restriction<?>> rules = new ArrayList<>();
        for (int bit = 0; bit < 10; bit++) {
            int mask = 1 << bit;
            rules.add(Restriction.hide(ClinicalNote.class, "x.bit-" + bit, n -> true)
                    .when(context -> (context.now().toEpochMilli() & mask) != 0));
        }
        RuleSet set = new RuleSet(List.of(Rules.everybody("a.grant")), rules);
        VisibilityEngine engine = VisibilityEngine.of(set);
        FactTable facts = engine.facts(List.of(Items.note("n")));
        for (int viewer = 0; viewer < 1 << 10; viewer++) {
            AccessContext context = Contexts.at(java.time.Instant.ofEpochMilli(viewer));
            Decision expected = Reference.decide(set, context, facts.item(0));
            assertEquals(expected, engine.begin(context).decide(facts.item(0)));
            assertEquals(List.of(expected), engine.begin(context).decide(facts));
        }
    }

    @Test
    @DisplayName("More kinds of items than the pool holds are decided right")
    void decidesForMoreKindsThanItKeeps() {
        List<Grant> grants = List.of(Rules.Reason.of("a.even")
                .kinds((kind, context) ->
                        kind.name().endsWith("0") || kind.name().endsWith("2")));
        RuleSet set = new RuleSet(grants, List.of());
        VisibilityEngine engine = VisibilityEngine.of(set);
        VisibilityEngine.Evaluation evaluation = engine.begin(PATIENT);
        List<RecordItem> items = IntStream.range(0, 700)
                .mapToObj(i -> (RecordItem) Items.gadget("g" + i, "kind-" + i))
                .toList();
        FactTable facts = engine.facts(items);
        for (int again = 0; again < 2; again++) {
            List<Decision> decisions = evaluation.decide(facts);
            for (int i = 0; i < items.size(); i++) {
                assertEquals(Reference.decide(set, PATIENT, items.get(i)), decisions.get(i));
                assertSame(decisions.get(i), evaluation.decide(items.get(i)));
            }
        }
        assertEquals(140, evaluation.filter(facts, position -> {}));
    }

    @Test
    @DisplayName("R59 hundreds of rules decide like one, asked or looked up, before and after they are fused")
    void decidesByHundredsOfRules() {
        List<Restriction<?>> rules = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String id = "n" + i;
            rules.add(Restriction.hide(
                    ClinicalNote.class, "x.asked-" + i, n -> n.id().value().equals(id)));
        }
        VisibilityEngine engine = VisibilityEngine.of(new RuleSet(List.of(Rules.everybody("a.grant")), rules));
        VisibilityEngine.Evaluation evaluation = engine.begin(PATIENT);
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < 300; i++) {
                assertEquals(
                        List.of(RuleId.of("x.asked-" + i)),
                        evaluation.decide(Items.note("n" + i)).hiddenBy());
            }
        }
        assertTrue(evaluation.decide(Items.note("other")).visible());
    }
}
