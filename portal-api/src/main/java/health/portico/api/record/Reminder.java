package health.portico.api.record;

import java.util.List;
import java.util.Optional;

/**
 * Care that is due, out of this record alone (R27; FHIR ServiceRequest with intent proposal). Immutable.
 *
 * @param header what every item has; its date is when it is due
 * @param codes what it is, as codes
 * @param status the status as the source writes it, if it has one
 * @param note words for the patient
 * @since 0.1
 */
public record Reminder(ItemHeader header, List<Coding> codes, Optional<String> status, Optional<String> note)
        implements RecordItem {
    public Reminder {
        codes = List.copyOf(codes);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.REMINDER;
    }

    @Override
    public Reminder withHeader(ItemHeader other) {
        return new Reminder(other, codes, status, note);
    }

    @Override
    public void describe(FieldWriter out) {
        out.codes("codes", codes).text("status", status).text("note", note);
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
