package health.portico.core.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import health.portico.api.record.Category;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.policy.PolicyTimeline;
import health.portico.core.rules.RuleBooks;
import health.portico.core.rules.RuleLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownRulesTest {
    private final FakeHospital hospital = new FakeHospital();

    @ParameterizedTest
    @DisplayName("R20 R58 every id of every decision stands in a rule book, whatever the record and whoever looks")
    @EnumSource(ViewerKind.class)
    void namesNoRuleOutsideTheBooks(ViewerKind kind) {
        hospital.items.addAll(List.of(
                Items.result("Observation.a", 3),
                Items.result("Observation.b", 0),
                Items.sensitiveResult("Observation.c", 3),
                Items.report("DiagnosticReport.some", "Observation.a", "Observation.c"),
                Items.report("DiagnosticReport.hidden", "Observation.b", "Observation.c"),
                Items.report("DiagnosticReport.absent", "Observation.absent")));
        var view = hospital.views().now(viewer(kind), FakeHospital.PATIENT, Purpose.VIEW);
        var ids = view.decisions(Category.RESULTS).stream()
                .flatMap(KnownRulesTest::ids)
                .collect(Collectors.toCollection(TreeSet::new));

        assertFalse(ids.isEmpty());
        ids.removeAll(inBooks());
        assertEquals(Set.of(), ids);
    }

    private static Viewer viewer(ViewerKind kind) {
        return new Viewer(
                "account",
                kind,
                "",
                kind == ViewerKind.PATIENT ? Optional.of(FakeHospital.PATIENT) : Optional.empty(),
                kind == ViewerKind.CLINICIAN ? Optional.of(new PractitionerId("d1")) : Optional.empty(),
                Set.copyOf(Category.ALL));
    }

    private static Stream<RuleId> ids(Decision decision) {
        return Stream.concat(decision.grantedBy().stream(), decision.hiddenBy().stream());
    }

    private static Set<RuleId> inBooks() {
        return RuleBooks.books(PolicyTimeline.of("default").at(FakeHospital.NOW)).stream()
                .flatMap(book -> book.lines().stream())
                .map(RuleLine::id)
                .collect(Collectors.toSet());
    }
}
