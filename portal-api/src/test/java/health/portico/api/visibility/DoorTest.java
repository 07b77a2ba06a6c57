package health.portico.api.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.internal.Door;
import health.portico.api.record.Document;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DoorTest {
    private final Document document = new Document(
            new ItemHeader(
                    new ItemId("DocumentReference.1"),
                    new PatientId("p1"),
                    "Advance directive",
                    Optional.empty(),
                    Set.of(),
                    List.of()),
            List.of(),
            List.of());

    @Test
    @DisplayName("S39 hands out an item whose decision says visible")
    void handsOutVisibleItem() {
        var decision = new Decision(List.of(RuleId.of("patient.self")), List.of());

        VisibleItem<Document> visible = Door.handOut(document, decision);

        assertSame(document, visible.item());
        assertSame(decision, visible.decision());
    }

    @Test
    @DisplayName("S39 refuses an item that is hidden or that nothing grants")
    void refusesHiddenItem() {
        var hidden = new Decision(List.of(RuleId.of("patient.self")), List.of(RuleId.of("notes.patient-under-18")));

        assertThrows(IllegalArgumentException.class, () -> Door.handOut(document, hidden));
        assertThrows(IllegalArgumentException.class, () -> Door.handOut(document, Decision.NOT_GRANTED));
    }

    @Test
    void showsNoTitleInItsText() {
        var decision = new Decision(List.of(RuleId.of("patient.self")), List.of());

        assertEquals(
                "VisibleItem[DocumentReference.1]",
                Door.handOut(document, decision).toString());
    }
}
