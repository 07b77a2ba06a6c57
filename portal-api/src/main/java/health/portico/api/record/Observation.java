package health.portico.api.record;

/**
 * One result of a test (FHIR Observation with a result category). Immutable.
 *
 * @param header what every item has
 * @param facts what the rules of release ask
 * @param measurement what was found
 * @since 0.1
 */
public record Observation(ItemHeader header, ResultFacts facts, Measurement measurement) implements Result {
    @Override
    public ItemKind kind() {
        return ItemKind.OBSERVATION;
    }

    @Override
    public Observation withHeader(ItemHeader other) {
        return new Observation(other, facts, measurement);
    }

    @Override
    public Observation withFacts(ResultFacts other) {
        return new Observation(header, other, measurement);
    }

    @Override
    public void describe(FieldWriter out) {
        out.codes("codes", facts.codes())
                .moment("issued", facts.issued())
                .truth("reviewed", facts.reviewed() == Answer.YES);
        measurement.describe(out);
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
