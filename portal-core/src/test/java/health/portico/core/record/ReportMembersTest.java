package health.portico.core.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.portal.PageRequest;
import health.portico.api.record.Category;
import health.portico.api.record.DiagnosticReport;
import health.portico.api.record.FieldWriter;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.Viewer;
import health.portico.core.rules.ReportRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportMembersTest {
    private static final Viewer SELF = Viewer.self(FakeHospital.PATIENT);
    private static final List<RuleId> NO_MEMBER = List.of(ReportRules.NO_VISIBLE_MEMBER.id());

    private final FakeHospital hospital = new FakeHospital();

    @Test
    @DisplayName(
            "R20 a report whose members are reports without a visible member is hidden, in whatever order they stand")
    void hidesReportsOfHiddenReports() {
        hospital.items.addAll(List.of(
                Items.sensitiveResult("Observation.secret", 3),
                Items.report("DiagnosticReport.a", "DiagnosticReport.b"),
                Items.report("DiagnosticReport.b", "DiagnosticReport.c"),
                Items.report("DiagnosticReport.c", "Observation.secret"),
                Items.report("DiagnosticReport.d", "DiagnosticReport.a")));
        var view = hospital.views().now(SELF, FakeHospital.PATIENT, Purpose.VIEW);

        for (String report : List.of("a", "b", "c", "d")) {
            var id = new ItemId("DiagnosticReport." + report);
            assertFalse(view.isVisible(id), report);
            assertEquals(
                    NO_MEMBER, view.decision(Category.RESULTS, id).orElseThrow().hiddenBy(), report);
        }
    }

    @Test
    @DisplayName("R20 R40 a report that a plugin asks about is seen through its members as well")
    void decidesReportsOfPluginsThroughTheirMembers() {
        hospital.items.addAll(
                List.of(Items.result("Observation.seen", 3), Items.sensitiveResult("Observation.secret", 3)));

        assertEquals(Optional.empty(), admitted(Items.report("DiagnosticReport.x", "Observation.secret")));
        assertEquals(Optional.empty(), admitted(Items.report("DiagnosticReport.x", "Observation.absent")));
        var whole =
                admitted(Items.report("DiagnosticReport.x", "Observation.seen")).orElseThrow();
        assertTrue(whole.conclusion().isPresent());
        var stripped = admitted(Items.report("DiagnosticReport.x", "Observation.seen", "Observation.secret"))
                .orElseThrow();
        assertEquals(Optional.empty(), stripped.conclusion());
        assertEquals(List.of(new ItemId("Observation.seen")), stripped.members());
    }

    private Optional<DiagnosticReport> admitted(DiagnosticReport report) {
        return hospital.access().decide(SELF, FakeHospital.PATIENT, List.of(report)).stream()
                .map(visible -> visible.item())
                .findFirst();
    }

    @Test
    @DisplayName("R58 R40 an item of a source's or plugin's own type does not come out as a note")
    void keepsImpostorsIn() {
        var impostor = new Impostor(new ItemHeader(
                new ItemId("Note.1"), FakeHospital.PATIENT, "Note", Optional.empty(), Set.of(), List.of()));
        hospital.items.add(impostor);

        assertEquals(
                0,
                hospital.access()
                        .list(SELF, FakeHospital.PATIENT, Category.NOTES, PageRequest.FIRST)
                        .total());
        assertEquals(List.of(), hospital.access().decide(SELF, FakeHospital.PATIENT, List.of(impostor)));
    }

    private record Impostor(ItemHeader header) implements RecordItem {
        @Override
        public ItemKind kind() {
            return ItemKind.CLINICAL_NOTE;
        }

        @Override
        public Impostor withHeader(ItemHeader other) {
            return new Impostor(other);
        }

        @Override
        public void describe(FieldWriter out) {
            out.text("text", Items.CANARY);
        }
    }
}
