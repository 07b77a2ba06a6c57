package health.portico.core.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.ClinicalNote;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A set of rules is complete and unambiguous, or there is no engine")
class RuleSetTest {
    private static final Restriction<?> HIDE = Restriction.hide(ClinicalNote.class, "x.one", n -> true);
    private static final Grant GRANT = Rules.everybody("x.two");

    @Test
    @DisplayName("Adds the rules of another set")
    void addsRules() {
        RuleSet sum = new RuleSet(List.of(GRANT), List.of()).plus(new RuleSet(List.of(), List.of(HIDE)));
        assertEquals(new RuleSet(List.of(GRANT), List.of(HIDE)), sum);
        assertEquals(sum, RuleSet.EMPTY.plus(sum));
    }

    @Test
    @DisplayName("Does not change with the lists that it was made of")
    void keepsItsRules() {
        List<Grant> grants = new ArrayList<>(List.of(GRANT));
        RuleSet rules = new RuleSet(grants, List.of());
        grants.clear();
        assertEquals(List.of(GRANT), rules.grants());
    }

    static Stream<RuleSet> doubled() {
        RuleSet one = new RuleSet(List.of(), List.of(HIDE));
        return Stream.of(one, new RuleSet(List.of(Rules.everybody("x.one")), List.of()));
    }

    @ParameterizedTest
    @MethodSource("doubled")
    @DisplayName("Refuses a second rule with an id, whether it grants or restricts, by name")
    void refusesASecondRuleWithAnId(RuleSet first) {
        RuleSet second = new RuleSet(List.of(), List.of(HIDE));
        Exception refused = assertThrows(IllegalArgumentException.class, () -> first.plus(second));
        assertTrue(refused.getMessage().contains("x.one"), refused::getMessage);
    }

    @Test
    @DisplayName("Refuses null")
    void refusesNull() {
        List<Grant> holed = Arrays.asList(GRANT, null);
        assertThrows(NullPointerException.class, () -> new RuleSet(holed, List.of()));
        assertThrows(NullPointerException.class, () -> VisibilityEngine.of(null));
    }

    @Test
    @DisplayName("Refuses a rule without an id, by the name of its class")
    void refusesARuleWithoutId() {
        Restriction<?> nameless = new Undeclared("id");
        Exception refused =
                assertThrows(IllegalArgumentException.class, () -> new RuleSet(List.of(), List.of(nameless)));
        assertTrue(refused.getMessage().contains(Undeclared.class.getName()), refused::getMessage);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"itemType", "binds", "isJoint", "isLiftable", "key", "binds null", "itemType null", "key null"})
    @DisplayName("Refuses a rule that does not say what it is about, by its id and the part that is missing")
    void refusesARuleWithoutDeclaration(String part) {
        RuleSet rules = new RuleSet(List.of(), List.of(new Undeclared(part)));
        Exception refused = assertThrows(IllegalArgumentException.class, () -> VisibilityEngine.of(rules));
        assertEquals("the rule x.undeclared does not declare its " + part.split(" ")[0], refused.getMessage());
    }

    @Test
    @DisplayName("Refuses a grant that does not say to whom it may apply, by its id")
    void refusesAGrantWithoutViewers() {
        Grant grant = new Rules.Reason(RuleId.of("x.grant"), null, c -> true, (k, c) -> true, i -> true);
        RuleSet rules = new RuleSet(List.of(grant), List.of());
        Exception refused = assertThrows(IllegalArgumentException.class, () -> VisibilityEngine.of(rules));
        assertEquals("the rule x.grant does not declare its viewers", refused.getMessage());
    }

    @Test
    @DisplayName("Refuses viewers among whom is nobody")
    void refusesNullAmongViewers() {
        Set<ViewerKind> holed = new java.util.HashSet<>();
        holed.add(null);
        RuleSet rules = new RuleSet(
                List.of(), List.of(Rules.hide(ClinicalNote.class, "x.r").binding(holed)));
        assertThrows(IllegalArgumentException.class, () -> VisibilityEngine.of(rules));
    }

    /** A restriction of which one declaration throws or, if it says so, is null. */
    private record Undeclared(String part) implements Restriction<ClinicalNote> {
        private <D> D declare(String name, D value) {
            if (part.equals(name)) {
                return Rules.fail();
            }
            return part.equals(name + " null") ? null : value;
        }

        @Override
        public RuleId id() {
            return declare("id", RuleId.of("x.undeclared"));
        }

        @Override
        public Class<ClinicalNote> itemType() {
            return declare("itemType", ClinicalNote.class);
        }

        @Override
        public Set<ViewerKind> binds() {
            return declare("binds", ViewerKind.OUTSIDE);
        }

        @Override
        public boolean isJoint() {
            return declare("isJoint", false);
        }

        @Override
        public boolean isLiftable() {
            return declare("isLiftable", false);
        }

        @Override
        public java.util.Optional<health.portico.api.visibility.EqualityKey<ClinicalNote>> key() {
            return declare("key", java.util.Optional.empty());
        }

        @Override
        public boolean concerns(ClinicalNote item) {
            return true;
        }
    }
}
