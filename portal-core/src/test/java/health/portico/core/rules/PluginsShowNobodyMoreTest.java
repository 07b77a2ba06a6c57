package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.visibility.FactTable;
import health.portico.core.visibility.RuleSet;
import health.portico.core.visibility.VisibilityEngine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of R46 with whatever rules plugins add: random ones, that look at viewers, fail, or bind the patient alone. */
class PluginsShowNobodyMoreTest {
    private static final int SETS = 400;
    private static final int ITEMS = 30;

    /** What the engine says of each failing rule; held, so that it stays quiet. */
    private static final Logger ENGINE = Logger.getLogger("health.portico.core.visibility");

    private final Chance chance = new Chance(46);

    @BeforeAll
    static void keepQuiet() {
        ENGINE.setLevel(Level.OFF);
    }

    @AfterAll
    static void speakAgain() {
        ENGINE.setLevel(null);
    }

    @ParameterizedTest
    @DisplayName("R46 R40 whatever rules plugins add, no proxy, guest or app sees what the patient does not see")
    @ValueSource(strings = {"default", "us-ca"})
    void showsNobodyMoreThanThePatient(String pack) {
        var books = RuleBooks.of(Verdicts.of(pack).pack());
        int seen = 0;
        int leaksWithoutThePortal = 0;
        for (int i = 0; i < SETS; i++) {
            var plugins = new RuleSet(grants(), restrictions());
            var viewers = chance.viewers();
            var items = items();
            seen += leaks(VisibilityEngine.of(books.plus(PatientFirst.in(plugins))), viewers, items, true);
            leaksWithoutThePortal += leaks(VisibilityEngine.of(books.plus(plugins)), viewers, items, false);
        }
        assertTrue(seen > 1_000, "too few visible items to prove anything: " + seen);
        assertTrue(leaksWithoutThePortal > 100, "these rules would not have leaked anyway: " + leaksWithoutThePortal);
    }

    /** Count what others see; or, where leaks are not forbidden, what they see and the patient does not. */
    private int leaks(VisibilityEngine engine, Viewers viewers, List<RecordItem> items, boolean forbidden) {
        FactTable table = engine.facts(items);
        BitSet patient = seen(engine, table, items, viewers.patient());
        int count = 0;
        for (AccessContext other :
                List.of(viewers.proxy(chance.grant()), viewers.guest(chance.scope()), viewers.app(chance.scope()))) {
            BitSet more = seen(engine, table, items, other);
            count += forbidden ? more.cardinality() : 0;
            more.andNot(patient);
            count += forbidden ? 0 : more.cardinality();
            assertTrue(!forbidden || more.isEmpty(), () -> other.kind() + " sees " + more + " of " + items);
        }
        return count;
    }

    /** What one viewer sees, decided item by item and in one go. */
    private static BitSet seen(VisibilityEngine engine, FactTable table, List<RecordItem> items, AccessContext viewer) {
        BitSet inOneGo = new BitSet();
        engine.begin(viewer).filter(table, inOneGo::set);
        for (int i = 0; i < items.size(); i++) {
            assertEquals(
                    inOneGo.get(i), engine.begin(viewer).decide(items.get(i)).visible());
        }
        return inOneGo;
    }

    private List<RecordItem> items() {
        List<RecordItem> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(chance.item());
        }
        return items;
    }

    private List<Restriction<?>> restrictions() {
        List<Restriction<?>> rules = new ArrayList<>();
        for (int i = 0; i < 1 + chance.below(4); i++) {
            rules.add(new RandomRestriction(i, chance));
        }
        return rules;
    }

    /** Grants as the portal accepts them: not for proxies, guests and apps. */
    private List<Grant> grants() {
        var kinds = Set.of(ViewerKind.PATIENT, ViewerKind.CLINICIAN, ViewerKind.SUPPORT);
        boolean opens = chance.below(2) == 0;
        return List.of(Grant.to(kinds, "plugin.random.grant", context -> opens));
    }

    @Test
    @DisplayName("R46 what a rule says of the patient it says of whoever stands in, and of staff what it says itself")
    void asksAboutThePatientFirst() {
        var rule = Restriction.hide(RecordItem.class, "plugin.one.patients", item -> true)
                .when(context -> context.kind() == ViewerKind.PATIENT)
                .from(ViewerKind.EVERYBODY);
        var engine = VisibilityEngine.of(
                RuleBooks.of(Verdicts.DEFAULT.pack()).plus(PatientFirst.in(new RuleSet(List.of(), List.of(rule)))));

        for (ViewerKind kind : ViewerKind.values()) {
            var hidden = engine.begin(Viewers.ADULT.of(kind))
                    .decide(Samples.DOCUMENT)
                    .hiddenBy()
                    .contains(rule.id());
            assertEquals(ViewerKind.OUTSIDE.contains(kind), hidden, kind::name);
        }
    }

    @Test
    @DisplayName("R46 a rule for proxies alone stays one, and the patient's view does not change")
    void leavesOtherRulesAlone() {
        var rule = Restriction.hide(RecordItem.class, "plugin.one.proxies", item -> true)
                .from(Set.of(ViewerKind.PROXY));
        var rules = PatientFirst.in(new RuleSet(List.of(), List.of(rule)));

        assertEquals(List.of(rule), rules.restrictions());
    }
}
