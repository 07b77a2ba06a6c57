package health.portico.core.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.ClinicalNote;
import health.portico.api.record.FieldWriter;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.ViewerKind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SameKindTest {
    @Test
    @DisplayName("R59 items of two types that call themselves the same kind each meet the rules of their own type")
    void asksTheRulesOfTheType() {
        var note = Items.note("note");
        var twin = new Twin(Items.note("twin").header());
        var evaluation = VisibilityEngine.of(new RuleSet(
                        List.of(Rules.everybody("a.grant")),
                        List.of(
                                Restriction.hide(ClinicalNote.class, "x.note", n -> true),
                                Restriction.hide(Twin.class, "x.twin", t -> true))))
                .begin(Contexts.of(ViewerKind.PATIENT));

        for (int again = 0; again < 3; again++) {
            assertEquals("[x.note]", evaluation.decide(note).hiddenBy().toString());
            assertEquals("[x.twin]", evaluation.decide(twin).hiddenBy().toString());
        }
    }

    private record Twin(ItemHeader header) implements RecordItem {
        @Override
        public ItemKind kind() {
            return ItemKind.CLINICAL_NOTE;
        }

        @Override
        public Twin withHeader(ItemHeader other) {
            return new Twin(other);
        }

        @Override
        public void describe(FieldWriter out) {
            out.text("kind", "twin");
        }
    }
}
