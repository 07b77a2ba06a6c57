package health.portico.api.record;

import java.util.List;
import java.util.Optional;

/**
 * A vaccination (FHIR Immunization). Immutable.
 *
 * @param header what every item has; its date is when it was given
 * @param codes what it is, as codes
 * @param status the status as the source writes it, if it has one
 * @param lot the vaccine's lot number
 * @since 0.1
 */
public record Immunization(ItemHeader header, List<Coding> codes, Optional<String> status, Optional<String> lot)
        implements RecordItem {
    public Immunization {
        codes = List.copyOf(codes);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.IMMUNIZATION;
    }

    @Override
    public Immunization withHeader(ItemHeader other) {
        return new Immunization(other, codes, status, lot);
    }

    @Override
    public void describe(FieldWriter out) {
        out.codes("codes", codes).text("status", status).text("lot", lot);
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
