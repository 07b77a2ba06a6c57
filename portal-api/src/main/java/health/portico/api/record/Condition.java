package health.portico.api.record;

import java.util.List;
import java.util.Optional;

/**
 * A problem or diagnosis (FHIR Condition). Immutable.
 *
 * @param header what every item has; its date is its onset, else when it was recorded
 * @param codes what it is, as codes
 * @param status the status as the source writes it, if it has one
 * @param abated since when it is over, in words or as a date
 * @since 0.1
 */
public record Condition(ItemHeader header, List<Coding> codes, Optional<String> status, Optional<String> abated)
        implements RecordItem {
    public Condition {
        codes = List.copyOf(codes);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.CONDITION;
    }

    @Override
    public Condition withHeader(ItemHeader other) {
        return new Condition(other, codes, status, abated);
    }

    @Override
    public void describe(FieldWriter out) {
        out.codes("codes", codes).text("status", status).text("abated", abated);
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
