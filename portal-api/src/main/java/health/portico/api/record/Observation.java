package health.portico.api.record;

import java.util.ArrayList;
import java.util.List;

/**
 * One result of a test (FHIR Observation with a result category). Its parts are the references with role
 * {@link ItemReference#MEMBER} or {@link ItemReference#SOURCE}. Immutable.
 *
 * <p>With a hidden part it loses what was found.
 *
 * @param header what every item has
 * @param facts what the rules of release ask
 * @param measurement what was found
 * @since 0.1
 */
public record Observation(ItemHeader header, ResultFacts facts, Measurement measurement) implements Result {
    /** The items out of which this observation was made, and theirs, whether a viewer may see them or not. */
    public List<ItemId> parts() {
        List<ItemId> parts = new ArrayList<>();
        for (ItemReference reference : header.references()) {
            if (reference.role().equals(ItemReference.MEMBER)
                    || reference.role().equals(ItemReference.SOURCE)) {
                parts.add(reference.target());
            }
        }
        return List.copyOf(parts);
    }

    /** Return this observation without anything that may speak of a hidden part. */
    public Observation withoutMeasurement() {
        return new Observation(header, facts, Measurement.NONE);
    }

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
