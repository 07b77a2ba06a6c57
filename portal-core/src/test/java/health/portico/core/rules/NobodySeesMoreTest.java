package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ViewerKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for any patient, item, grant and moment; the seed makes a failure come back. */
class NobodySeesMoreTest {
    private static final int ROUNDS = 10_000;

    private final Chance chance = new Chance(20260520);

    @ParameterizedTest
    @DisplayName("R46 R39 R40 R69 no proxy, guest or app ever sees what the patient does not see")
    @ValueSource(strings = {"default", "us-ca"})
    void showsNobodyMoreThanThePatient(String pack) {
        var verdicts = Verdicts.of(pack);
        Map<ViewerKind, Integer> seen = new EnumMap<>(ViewerKind.class);
        for (int round = 0; round < ROUNDS; round++) {
            var item = chance.item();
            var viewers = chance.viewers();
            boolean patientSees = verdicts.visible(item, viewers.patient());
            for (AccessContext other : List.of(
                    viewers.proxy(chance.grant()), viewers.guest(chance.scope()), viewers.app(chance.scope()))) {
                if (verdicts.visible(item, other)) {
                    assertTrue(patientSees, () -> item.kind() + " for " + other.kind() + " in " + pack);
                    seen.merge(other.kind(), 1, Integer::sum);
                }
            }
        }
        for (ViewerKind kind : ViewerKind.STAND_INS) {
            assertTrue(seen.getOrDefault(kind, 0) > 200, () -> "too few visible items to prove anything: " + seen);
        }
    }

    @ParameterizedTest
    @DisplayName(
            "S42 R46 a scope narrows: what a proxy with one sees, the same proxy sees without it, and it stands in the scope")
    @ValueSource(strings = {"default", "us-ca"})
    void narrowsByScope(String pack) {
        var verdicts = Verdicts.of(pack);
        int seen = 0;
        int narrowed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var item = chance.item();
            var viewers = chance.viewers();
            var whole = chance.grant();
            var scope = chance.scope();
            boolean wide = verdicts.visible(item, viewers.proxy(whole));
            boolean narrow = verdicts.visible(item, viewers.proxy(Viewers.scoped(whole, scope)));
            boolean inside = scope.isEmpty() || scope.contains(item.kind().category());
            assertEquals(wide && inside, narrow, () -> item.kind() + " with " + scope + " in " + pack);
            seen += narrow ? 1 : 0;
            narrowed += wide && !narrow ? 1 : 0;
        }
        assertTrue(seen > 200 && narrowed > 200, "too few items to prove anything: " + seen + ", " + narrowed);
    }

    @ParameterizedTest
    @DisplayName("R46 R40 by construction: what binds the patient binds proxies, guests and apps")
    @ValueSource(strings = {"default", "us-ca"})
    void bindsOthersWhereverItBindsThePatient(String pack) {
        var broken = RuleBooks.of(Verdicts.of(pack).pack()).restrictions().stream()
                .filter(rule -> rule.binds().contains(ViewerKind.PATIENT)
                        && !rule.binds().containsAll(ViewerKind.STAND_INS))
                .map(Object::toString)
                .collect(Collectors.joining(", "));

        assertEquals("", broken);
    }

    @ParameterizedTest
    @DisplayName(
            "R58 R22 R56 the rules of the FAQ never keep staff from what their grant opens, but for conversations of others")
    @ValueSource(strings = {"default", "us-ca"})
    void bindsNoStaff(String pack) {
        assertEquals(
                List.of("messages.other-clinicians"),
                RuleBooks.of(Verdicts.of(pack).pack()).restrictions().stream()
                        .filter(rule -> rule.binds().stream().anyMatch(ViewerKind::isStaff))
                        .map(rule -> rule.id().value())
                        .toList());
    }
}
