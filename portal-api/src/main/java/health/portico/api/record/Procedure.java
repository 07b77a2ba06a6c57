package health.portico.api.record;

import java.util.List;
import java.util.Optional;

/**
 * Something that was done (FHIR Procedure). Immutable.
 *
 * @param header what every item has; its date is when it began
 * @param codes what it is, as codes
 * @param status the status as the source writes it, if it has one
 * @param performer who did it, in words
 * @since 0.1
 */
public record Procedure(ItemHeader header, List<Coding> codes, Optional<String> status, Optional<String> performer)
        implements RecordItem {
    public Procedure {
        codes = List.copyOf(codes);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.PROCEDURE;
    }

    @Override
    public Procedure withHeader(ItemHeader other) {
        return new Procedure(other, codes, status, performer);
    }

    @Override
    public void describe(FieldWriter out) {
        out.codes("codes", codes).text("status", status).text("performer", performer);
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
