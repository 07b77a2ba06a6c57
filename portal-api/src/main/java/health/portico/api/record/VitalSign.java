package health.portico.api.record;

import java.util.List;

/**
 * A vital sign (FHIR Observation with category vital-signs). Immutable.
 *
 * @param header what every item has; its date is when it was taken
 * @param codes what was measured, LOINC
 * @param measurement what was found
 * @since 0.1
 */
public record VitalSign(ItemHeader header, List<Coding> codes, Measurement measurement) implements RecordItem {
    public VitalSign {
        codes = List.copyOf(codes);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.VITAL_SIGN;
    }

    @Override
    public VitalSign withHeader(ItemHeader other) {
        return new VitalSign(other, codes, measurement);
    }

    @Override
    public void describe(FieldWriter out) {
        out.codes("codes", codes);
        measurement.describe(out);
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
