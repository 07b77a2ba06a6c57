package health.portico.api.record;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What every item of a record has. Immutable.
 *
 * @param id the item
 * @param patient whose record holds it
 * @param title what a list shows, in the language of the record; never empty
 * @param date when it happened, with the offset that the source wrote; lists are sorted by it, newest first
 * @param labels security labels, also those inherited from the report or encounter that holds the item
 * @param references pointers to other items of the same patient
 * @since 0.1
 */
public record ItemHeader(
        ItemId id,
        PatientId patient,
        String title,
        Optional<OffsetDateTime> date,
        Set<SensitivityLabel> labels,
        List<ItemReference> references) {
    public ItemHeader {
        labels = Set.copyOf(labels);
        references = List.copyOf(references);
    }

    /** Keep only the references that the test accepts. */
    public ItemHeader retaining(Predicate<ItemReference> keep) {
        List<ItemReference> kept = new ArrayList<>(references.size());
        for (ItemReference reference : references) {
            if (keep.test(reference)) {
                kept.add(reference);
            }
        }
        return kept.size() == references.size() ? this : new ItemHeader(id, patient, title, date, labels, kept);
    }

    /** The item's identifier alone: titles are health data. */
    @Override
    public String toString() {
        return id.value();
    }
}
