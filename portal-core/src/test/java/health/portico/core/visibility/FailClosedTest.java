package health.portico.core.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Coding;
import health.portico.api.record.FieldWriter;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.EqualityKey;
import health.portico.api.visibility.Fact;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever fails hides")
class FailClosedTest {
    private static final ClinicalNote NOTE = Items.note("n", Set.of(new Coding("urn:d", "c1")), Set.of(), "red");

    /** Parts that fail, each with all other parts saying that the item is not hidden, where those are asked later. */
    static Stream<Restriction<?>> broken() {
        Rules.Parts<ClinicalNote> rule = Rules.hide(ClinicalNote.class, "x.broken");
        Rules.Parts<ClinicalNote> past = rule.until(item -> Instant.MIN);
        return Stream.of(
                past.when(context -> Rules.fail()),
                rule.concerning(item -> false).when(context -> Rules.fail()),
                past.concerning(item -> Rules.fail()),
                rule.onlyIf((item, context) -> false).concerning(item -> Rules.fail()),
                rule.until(item -> Rules.fail()),
                rule.until(item -> null),
                rule.onlyIf((item, context) -> false).until(item -> Rules.fail()),
                rule.onlyIf((item, context) -> false).until(item -> null),
                rule.onlyIf((item, context) -> Rules.fail()),
                past.by(new EqualityKey<>(fact(Rules::fail), Set.of("never"))),
                past.by(new EqualityKey<>(fact(() -> null), Set.of("never"))),
                past.by(new EqualityKey<>(fact(() -> Arrays.asList("a", null)), Set.of("never"))),
                rule.until(item -> Rules.fail()).by(new EqualityKey<>(fact(() -> List.of("a")), Set.of("a"))),
                rule.until(item -> null).by(new EqualityKey<>(fact(() -> List.of("a")), Set.of("a"))),
                past.by(new EqualityKey<>(
                        Fact.ofCodes("broken codes", ClinicalNote.class, note -> Rules.fail()), Set.of("never"))));
    }

    private static Fact<ClinicalNote> fact(Supplier<Collection<String>> values) {
        return new Fact<>("a fact", ClinicalNote.class, note -> values.get());
    }

    @ParameterizedTest
    @MethodSource("broken")
    @DisplayName("R59 a part of a restriction that throws or answers null hides, and is named")
    void hidesByABrokenPart(Restriction<?> rule) {
        VisibilityEngine engine = VisibilityEngine.of(set(rule));
        assertHides(engine, NOTE);
        assertEquals(List.of(RuleId.of("x.broken")), engine.failures());
    }

    @ParameterizedTest
    @MethodSource("broken")
    @DisplayName("R59 a broken restriction says nothing about other types, nor to those whom it does not bind")
    void leavesOthersAlone(Restriction<?> rule) {
        VisibilityEngine engine = VisibilityEngine.of(set(rule));
        assertTrue(engine.begin(Contexts.of(ViewerKind.PATIENT))
                .decide(Items.encounter("e"))
                .visible());
        assertTrue(engine.begin(Contexts.of(ViewerKind.CLINICIAN)).decide(NOTE).visible());
    }

    private static void assertHides(VisibilityEngine engine, RecordItem item) {
        FactTable facts = engine.facts(List.of(item));
        for (int again = 0; again < 3; again++) {
            VisibilityEngine.Evaluation evaluation = engine.begin(Contexts.of(ViewerKind.PATIENT));
            assertEquals(List.of(RuleId.of("x.broken")), evaluation.decide(item).hiddenBy());
            assertEquals(List.of(evaluation.decide(item)), evaluation.decide(facts));
            assertEquals(0, evaluation.filter(facts, position -> Rules.fail()));
        }
    }

    @Test
    @DisplayName(
            "R59 a rule that throws hides also once it was fused with others, and the others still say what they say")
    void hidesByABrokenPartOfAFusedBlock() {
        RuleSet rules = set(Restriction.hide(
                        ClinicalNote.class, "x.broken", n -> n.equals(NOTE) && Rules.<Boolean>fail()))
                .plus(new RuleSet(
                        List.of(),
                        List.of(
                                Restriction.hide(ClinicalNote.class, "x.after", n -> n.equals(NOTE)),
                                Restriction.hide(ClinicalNote.class, "a.before", n -> n.equals(NOTE)))));
        VisibilityEngine.Evaluation evaluation = VisibilityEngine.of(rules).begin(Contexts.of(ViewerKind.PATIENT));
        ClinicalNote other = Items.note("other");
        for (int i = 0; i <= Block.ASKED_OFTEN; i++) {
            assertTrue(evaluation.decide(other).visible());
        }
        assertEquals(
                Stream.of("a.before", "x.after", "x.broken").map(RuleId::of).toList(),
                evaluation.decide(NOTE).hiddenBy());
    }

    static Stream<Grant> brokenGrants() {
        Rules.Reason grant = Rules.Reason.of("x.grant");
        return Stream.of(
                grant.when(context -> Rules.fail()),
                grant.kinds((kind, context) -> Rules.fail()),
                grant.items(item -> Rules.fail()));
    }

    @ParameterizedTest
    @MethodSource("brokenGrants")
    @DisplayName("R59 a part of a grant that throws grants nothing, and is named")
    void grantsNothingByABrokenPart(Grant grant) {
        VisibilityEngine engine = VisibilityEngine.of(new RuleSet(List.of(grant), List.of()));
        AccessContext context = Contexts.of(ViewerKind.PATIENT);
        FactTable facts = engine.facts(List.of(NOTE));
        assertEquals(Decision.NOT_GRANTED, engine.begin(context).decide(NOTE));
        assertEquals(List.of(Decision.NOT_GRANTED), engine.begin(context).decide(facts));
        assertEquals(0, engine.begin(context).filter(facts, position -> Rules.fail()));
        assertEquals(List.of(RuleId.of("x.grant")), engine.failures());
    }

    @Test
    @DisplayName("R59 a grant that throws takes nothing from the others")
    void keepsTheOtherGrants() {
        RuleSet rules = new RuleSet(
                List.of(
                        Rules.Reason.of("x.broken").items(item -> Rules.fail()),
                        Rules.Reason.of("x.partial").items(item -> item.equals(NOTE)),
                        Rules.everybody("x.all")),
                List.of());
        VisibilityEngine.Evaluation evaluation = VisibilityEngine.of(rules).begin(Contexts.of(ViewerKind.PATIENT));
        assertEquals(
                List.of(RuleId.of("x.all"), RuleId.of("x.partial")),
                evaluation.decide(NOTE).grantedBy());
        assertEquals(
                List.of(RuleId.of("x.all")), evaluation.decide(Items.note("m")).grantedBy());
    }

    @Test
    @DisplayName("R59 an item that does not say of which kind it is has no grant")
    void hidesAnItemWithoutKind() {
        VisibilityEngine engine = VisibilityEngine.of(set(Rules.hide(ClinicalNote.class, "x.other")));
        for (RecordItem item : List.of(new Odd(() -> null), new Odd(Rules::fail))) {
            VisibilityEngine.Evaluation evaluation = engine.begin(Contexts.of(ViewerKind.PATIENT));
            assertEquals(Decision.NOT_GRANTED, evaluation.decide(item));
            assertEquals(List.of(Decision.NOT_GRANTED), evaluation.decide(engine.facts(List.of(item))));
        }
    }

    @Test
    @DisplayName("A machine at its end is no rule's failure: the error goes on")
    void passesErrorsOfTheMachineOn() {
        OutOfMemoryError end = new OutOfMemoryError("for the test");
        VisibilityEngine engine = VisibilityEngine.of(set(Restriction.hide(ClinicalNote.class, "x.broken", n -> {
            throw end;
        })));
        VisibilityEngine.Evaluation evaluation = engine.begin(Contexts.of(ViewerKind.PATIENT));
        assertThrows(OutOfMemoryError.class, () -> evaluation.decide(NOTE));
        assertThrows(OutOfMemoryError.class, () -> engine.facts(List.of(NOTE)));
        assertThrows(
                OutOfMemoryError.class,
                () -> evaluation.decide(new Odd(() -> {
                    throw end;
                })));
        assertEquals(List.of(), engine.failures());
    }

    @Test
    @DisplayName("R59 a rule that never returns from its own calls hides like any other that throws")
    void hidesByAnOverflowingStack() {
        VisibilityEngine engine =
                VisibilityEngine.of(set(Restriction.hide(ClinicalNote.class, "x.broken", FailClosedTest::deeper)));
        assertHides(engine, NOTE);
    }

    private static boolean deeper(ClinicalNote note) {
        return note.id().value().isEmpty() || !deeper(note);
    }

    @Test
    @DisplayName("A list may hold no null, and a decision needs an item and a request")
    void refusesNull() {
        VisibilityEngine engine = VisibilityEngine.of(RuleSet.EMPTY);
        List<RecordItem> holed = new ArrayList<>();
        holed.add(null);
        assertThrows(NullPointerException.class, () -> engine.facts(holed));
        assertThrows(NullPointerException.class, () -> engine.begin(null));
        VisibilityEngine.Evaluation evaluation = engine.begin(Contexts.of(ViewerKind.PATIENT));
        assertThrows(NullPointerException.class, () -> evaluation.decide((RecordItem) null));
        assertFalse(evaluation.isGranted());
    }

    private static RuleSet set(Restriction<?> rule) {
        return new RuleSet(List.of(Rules.everybody("a.grant")), List.of(rule));
    }

    /** An item whose kind is what a test wants. */
    private record Odd(Supplier<ItemKind> kinds) implements RecordItem {
        @Override
        public ItemHeader header() {
            return Items.header("odd");
        }

        @Override
        public ItemKind kind() {
            return kinds.get();
        }

        @Override
        public RecordItem withHeader(ItemHeader header) {
            return this;
        }

        @Override
        public void describe(FieldWriter out) {
            out.text("nothing", "");
        }
    }
}
