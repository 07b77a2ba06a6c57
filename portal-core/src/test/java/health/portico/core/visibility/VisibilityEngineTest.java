package health.portico.core.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Classification;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.CodeableConcept;
import health.portico.api.record.Coding;
import health.portico.api.record.ItemKind;
import health.portico.api.record.Observation;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.EqualityKey;
import health.portico.api.visibility.Fact;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The engine")
class VisibilityEngineTest {
    private static final AccessContext PATIENT = Contexts.of(ViewerKind.PATIENT);

    @Test
    @DisplayName("R59 names all rules that hide and all that grant, sorted, also for whom nothing is granted")
    void namesAllCauses() {
        RuleSet rules = new RuleSet(
                List.of(
                        Rules.everybody("b.grant"),
                        Rules.everybody("a.grant"),
                        Rules.Reason.of("c.grant").to(ViewerKind.STAFF)),
                List.of(
                        Restriction.hide(ClinicalNote.class, "z.rule", n -> true),
                        Restriction.hide(ClinicalNote.class, "m.rule", n -> false),
                        Restriction.hide(RecordItem.class, "a.rule", i -> true)));
        Decision decision = decide(VisibilityEngine.of(rules), PATIENT, Items.note("n"));
        assertEquals(new Decision(ids("a.grant", "b.grant"), ids("a.rule", "z.rule")), decision);
        RuleSet ungranted = new RuleSet(List.of(), rules.restrictions());
        assertEquals(
                ids("a.rule", "z.rule"),
                decide(VisibilityEngine.of(ungranted), PATIENT, Items.note("n")).hiddenBy());
    }

    @Test
    @DisplayName("Hands out one decision for the same causes, whatever the request, the item and the way to ask")
    void sharesDecisions() {
        VisibilityEngine engine = engine(
                Restriction.hide(RecordItem.class, "x.hide", i -> !i.labels().isEmpty()));
        Decision first = decide(engine, PATIENT, Items.note("a", Set.of(), Set.of(), "red"));
        Decision second = decide(engine, Contexts.of(ViewerKind.PROXY), Items.note("b", Set.of(), Set.of(), "blue"));
        assertSame(first, second);
        assertSame(
                decide(engine, PATIENT, Items.encounter("e")),
                decide(engine, Contexts.of(ViewerKind.CLINICIAN), Items.note("c")));
        assertSame(Decision.NOT_GRANTED, decide(VisibilityEngine.of(RuleSet.EMPTY), PATIENT, Items.encounter("e")));
    }

    @ParameterizedTest
    @CsvSource({
        "0,-1,false", "0,0,true", "0,1,true", "0,-1000000000,false", "0,1000000000,true",
        "500000001,-1,false", "500000001,0,true", "500000001,1,true", "999999999,-1,false", "999999999,0,true",
    })
    @DisplayName(
            "R19 a restriction ends at the moment that the item tells, to the nanosecond, whenever its facts were read")
    void endsAtItsMoment(long nanosOfMoment, long nanosAfter, boolean visible) {
        Instant moment = Contexts.NOW.plusNanos(nanosOfMoment);
        VisibilityEngine engine =
                engine(Restriction.hide(Result.class, "x.window", r -> true).until(r -> moment));
        Decision decision = decide(engine, Contexts.at(moment.plusNanos(nanosAfter)), Items.observation("o"));
        assertEquals(visible, decision.visible());
    }

    @Test
    @DisplayName("R19 the last of all moments means never, even at that moment")
    void neverEndsAtTheLastMoment() {
        Instant last = Instant.ofEpochSecond(Instant.MAX.getEpochSecond(), Instant.MAX.getNano());
        VisibilityEngine engine = engine(
                Restriction.hide(Observation.class, "x.ever", r -> true).until(r -> last),
                Restriction.hide(Observation.class, "x.joint", r -> true)
                        .until(r -> last)
                        .onlyIf((r, c) -> true));
        assertEquals(
                ids("x.ever", "x.joint"),
                decide(engine, Contexts.at(Instant.MAX), Items.observation("o")).hiddenBy());
    }

    @Test
    @DisplayName("A restriction on an interface is about all types that implement it, and about no others")
    void appliesToSubtypes() {
        VisibilityEngine engine = engine(
                Restriction.hide(Result.class, "x.result", r -> true),
                Restriction.hide(Observation.class, "x.observation", r -> true),
                Restriction.hide(RecordItem.class, "x.item", r -> true));
        assertEquals(
                ids("x.item", "x.observation", "x.result"),
                decide(engine, PATIENT, Items.observation("o")).hiddenBy());
        assertEquals(ids("x.item"), decide(engine, PATIENT, Items.note("n")).hiddenBy());
    }

    @Test
    @DisplayName("R46 a restriction hides only from the viewers whom it binds")
    void bindsViewers() {
        VisibilityEngine engine = engine(
                Restriction.hide(ClinicalNote.class, "x.proxy", n -> true).from(Set.of(ViewerKind.PROXY)));
        assertTrue(decide(engine, PATIENT, Items.note("n")).visible());
        assertFalse(
                decide(engine, Contexts.of(ViewerKind.PROXY), Items.note("n")).visible());
    }

    @Test
    @DisplayName("The viewer half is asked once a request, the kind's once a kind, and the item half once an item of a"
            + " table")
    void asksEachHalfOnce() {
        AtomicInteger viewers = new AtomicInteger();
        AtomicInteger items = new AtomicInteger();
        List<ItemKind> kinds = new ArrayList<>();
        RuleSet rules = new RuleSet(
                List.of(Rules.Reason.of("a.grant").kinds((kind, context) -> kinds.add(kind))),
                List.of(Rules.hide(ClinicalNote.class, "x.rule")
                        .when(context -> viewers.incrementAndGet() > 0)
                        .concerning(note -> items.incrementAndGet() < 0)));
        VisibilityEngine engine = VisibilityEngine.of(rules);
        VisibilityEngine.Evaluation evaluation = engine.begin(PATIENT);
        FactTable facts = engine.facts(List.of(Items.note("a"), Items.note("b"), Items.encounter("c")));
        for (int again = 0; again < 3; again++) {
            assertEquals(3, evaluation.filter(facts, position -> {}));
            assertEquals(3, evaluation.decide(facts).size());
        }
        assertEquals(1, viewers.get());
        assertEquals(2, items.get());
        assertEquals(ItemKind.ALL, kinds);
    }

    @Test
    @DisplayName("R70 a grant covers the kinds that it names, kinds of plugins included, also those that come later")
    void coversKinds() {
        VisibilityEngine engine = VisibilityEngine.of(new RuleSet(
                List.of(
                        Rules.Reason.of("a.bills")
                                .kinds((kind, context) -> kind.name().equals("bill")),
                        Rules.Reason.of("a.notes").kinds((kind, context) -> kind.equals(ItemKind.CLINICAL_NOTE))),
                List.of()));
        VisibilityEngine.Evaluation evaluation = engine.begin(PATIENT);
        assertEquals(
                ids("a.bills"), evaluation.decide(Items.gadget("g", "bill")).grantedBy());
        assertEquals(ids(), evaluation.decide(Items.gadget("h", "reading")).grantedBy());
        assertEquals(ids("a.notes"), evaluation.decide(Items.note("n")).grantedBy());
        assertEquals(
                ids("a.bills"), evaluation.decide(Items.gadget("g", "bill")).grantedBy());
        assertEquals(
                ids("a.bills"),
                engine.begin(PATIENT).decide(Items.gadget("g", "bill")).grantedBy());
    }

    @Test
    @DisplayName("Tells whether a viewer has any grant at all")
    void tellsWhetherAnythingIsGranted() {
        RuleSet rules = new RuleSet(List.of(Rules.Reason.of("a.grant").when(AccessContext::inCare)), List.of());
        assertTrue(VisibilityEngine.of(rules).begin(PATIENT).isGranted());
        assertFalse(VisibilityEngine.of(rules)
                .begin(Contexts.of(ViewerKind.PATIENT, Contexts.NOW, false, PATIENT.purpose()))
                .isGranted());
    }

    @Test
    @DisplayName(
            "R46 a rule that needs viewer and item together is asked for each decision, and only where its other parts"
                    + " say yes")
    void asksJointRulesEachTime() {
        List<String> asked = new ArrayList<>();
        VisibilityEngine engine = engine(Restriction.hide(
                        ClinicalNote.class, "x.joint", n -> n.id().value().equals("a"))
                .onlyIf((note, context) -> asked.add(note.id() + " " + context.kind())));
        FactTable facts = engine.facts(List.of(Items.note("a"), Items.note("b")));
        assertEquals(1, engine.begin(PATIENT).filter(facts, position -> assertEquals(1, position)));
        assertEquals(2, engine.begin(Contexts.of(ViewerKind.CLINICIAN)).filter(facts, position -> {}));
        assertEquals(1, engine.begin(Contexts.of(ViewerKind.APP)).filter(facts, position -> {}));
        assertEquals(List.of("a PATIENT", "a APP"), asked);
    }

    @Test
    @DisplayName("R58 looks rules up by all values of a fact, and by tokens as they are written")
    void looksRulesUp() {
        VisibilityEngine engine = engine(
                Restriction.hide("x.one", Fact.NOTE_DEPARTMENT, Set.of("urn:d|c1", "urn:d|c2")),
                Restriction.hide("x.two", Fact.NOTE_DEPARTMENT, Set.of("urn:d|c2")),
                Restriction.hide("x.bar", Fact.NOTE_DEPARTMENT, Set.of("urn|v1|code")),
                Restriction.hide("x.none", Fact.NOTE_DEPARTMENT, Set.of("|c3")));
        assertEquals(ids("x.one"), hiding(engine, new Coding("urn:d", "c1")));
        assertEquals(ids("x.one", "x.two"), hiding(engine, new Coding("urn:d", "c2")));
        assertEquals(ids("x.one", "x.two"), hiding(engine, new Coding("urn:d", "c1"), new Coding("urn:d", "c2")));
        assertEquals(ids("x.bar"), hiding(engine, new Coding("urn|v1", "code")));
        assertEquals(ids("x.bar"), hiding(engine, new Coding("urn", "v1|code")));
        assertEquals(ids("x.none"), hiding(engine, new Coding("", "c3")));
        assertEquals(ids(), hiding(engine, new Coding("urn:e", "c1"), new Coding("urn:d", "C1")));
        assertEquals(ids(), hiding(engine));
    }

    @Test
    @DisplayName("R58 looks rules up by every code of a concept, and by what only hints at it")
    void looksRulesUpByConceptsAndHints() {
        VisibilityEngine engine = engine(
                Restriction.hide("x.department", Fact.NOTE_DEPARTMENT, Set.of("urn:d|c1")),
                Restriction.hide("x.translated", Fact.NOTE_DEPARTMENT, Set.of("urn:e|c1")),
                Restriction.hide("x.hint", Fact.NOTE_DEPARTMENT, Set.of("urn:d|c2")),
                Restriction.hide("x.specialty", Fact.NOTE_SPECIALTY, Set.of("urn:d|c2")));
        var concept = new CodeableConcept(Set.of(new Coding("urn:d", "c1"), new Coding("urn:e", "c1")));
        var sorts = new Classification(Set.of(concept), Set.of(new Coding("urn:d", "c2")));

        assertEquals(
                ids("x.department", "x.hint", "x.translated"),
                decide(engine, PATIENT, Items.note("n", sorts, Classification.UNKNOWN))
                        .hiddenBy());
        assertEquals(
                ids("x.specialty"),
                decide(engine, PATIENT, Items.note("n", Classification.UNKNOWN, sorts))
                        .hiddenBy());
    }

    @Test
    @DisplayName("A rule that is looked up may also be lifted, and may also need viewer and item together")
    void looksUpRulesWithOtherParts() {
        Fact<Observation> fact = new Fact<>("id", Observation.class, o -> List.of(o.id().value()));
        VisibilityEngine engine = engine(
                Restriction.hide("x.past", fact, Set.of("o")).until(o -> Contexts.NOW),
                Restriction.hide("x.future", fact, Set.of("o")).until(o -> Contexts.NOW.plusNanos(1)),
                Restriction.hide("x.never", fact, Set.of("o")),
                Rules.hide(Observation.class, "x.joint")
                        .onlyIf((o, context) -> context.kind() == ViewerKind.APP)
                        .by(new EqualityKey<>(fact, Set.of("o"))),
                Restriction.hide("x.staff", fact, Set.of("o")).from(ViewerKind.STAFF));
        assertEquals(
                ids("x.future", "x.never"),
                decide(engine, PATIENT, Items.observation("o")).hiddenBy());
        assertEquals(
                ids("x.future", "x.joint", "x.never"),
                decide(engine, Contexts.of(ViewerKind.APP), Items.observation("o"))
                        .hiddenBy());
        assertEquals(ids(), decide(engine, PATIENT, Items.observation("p")).hiddenBy());
    }

    @Test
    @DisplayName("Refuses facts that another engine made")
    void refusesForeignFacts() {
        FactTable foreign = engine(Rules.hide(ClinicalNote.class, "x.rule")).facts(List.of(Items.note("n")));
        VisibilityEngine.Evaluation evaluation =
                engine(Rules.hide(ClinicalNote.class, "x.rule")).begin(PATIENT);
        assertThrows(IllegalArgumentException.class, () -> evaluation.decide(foreign));
        assertThrows(IllegalArgumentException.class, () -> evaluation.filter(foreign, position -> {}));
    }

    @Test
    @DisplayName("Hands over the positions of visible items in order, and keeps the items as they were")
    void filtersInOrder() {
        VisibilityEngine engine = engine(Restriction.hide(
                ClinicalNote.class, "x.hide", n -> n.id().value().equals("b")));
        List<RecordItem> items =
                new ArrayList<>(List.of(Items.note("a"), Items.note("b"), Items.observation("c"), Items.note("d")));
        FactTable facts = engine.facts(items);
        items.clear();
        List<String> visible = new ArrayList<>();
        int count = engine.begin(PATIENT)
                .filter(facts, position -> visible.add(facts.item(position).id().value()));
        assertEquals(List.of("a", "c", "d"), visible);
        assertEquals(3, count);
        assertEquals(4, facts.size());
        assertEquals(0, engine.begin(PATIENT).filter(engine.facts(List.of()), position -> {}));
    }

    private static List<RuleId> hiding(VisibilityEngine engine, Coding... departments) {
        return decide(engine, PATIENT, Items.note("n", Set.of(departments), Set.of()))
                .hiddenBy();
    }

    /** Decide on all ways, which must agree. */
    private static Decision decide(VisibilityEngine engine, AccessContext context, RecordItem item) {
        VisibilityEngine.Evaluation evaluation = engine.begin(context);
        Decision decision = evaluation.decide(item);
        FactTable facts = engine.facts(List.of(item));
        assertSame(decision, evaluation.decide(item));
        assertSame(decision, evaluation.decide(facts).get(0));
        assertEquals(decision.visible() ? 1 : 0, evaluation.filter(facts, position -> assertEquals(0, position)));
        return decision;
    }

    private static VisibilityEngine engine(Restriction<?>... rules) {
        return VisibilityEngine.of(new RuleSet(List.of(Rules.everybody("a.grant")), List.of(rules)));
    }

    private static List<RuleId> ids(String... ids) {
        return Stream.of(ids).map(RuleId::of).toList();
    }
}
