package health.portico.api.record;

import java.util.List;
import java.util.Optional;

/**
 * An allergy or intolerance (FHIR AllergyIntolerance). Immutable.
 *
 * @param header what every item has; its date is when it was recorded
 * @param codes what it is, as codes
 * @param status the status as the source writes it, if it has one
 * @param criticality {@code low}, {@code high} or {@code unable-to-assess}
 * @param reactions what happened, in words
 * @since 0.1
 */
public record AllergyIntolerance(
        ItemHeader header,
        List<Coding> codes,
        Optional<String> status,
        Optional<String> criticality,
        List<String> reactions)
        implements RecordItem {
    public AllergyIntolerance {
        codes = List.copyOf(codes);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.ALLERGY_INTOLERANCE;
    }

    @Override
    public AllergyIntolerance withHeader(ItemHeader other) {
        return new AllergyIntolerance(other, codes, status, criticality, reactions);
    }

    @Override
    public void describe(FieldWriter out) {
        out.codes("codes", codes)
                .text("status", status)
                .text("criticality", criticality)
                .texts("reactions", reactions);
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
