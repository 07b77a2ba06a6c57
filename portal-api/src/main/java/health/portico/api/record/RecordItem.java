package health.portico.api.record;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One item of a patient's record: an immutable value that carries every fact a rule may ask for.
 *
 * <p>Sources and plugins implement it, normally as a record whose first component is the {@link ItemHeader}. An implementation is
 * safe for use by many threads, and its {@code toString} shows no health data.
 *
 * @since 0.1
 */
public interface RecordItem {
    ItemHeader header();

    ItemKind kind();

    /**
     * Return this item with another header; everything else stays. The portal calls it to take out references to items that the
     * viewer may not see.
     */
    RecordItem withHeader(ItemHeader header);

    /**
     * Write the fields that a list shows, apart from those of the header. Called for visible items only, on the thread of the
     * request; it may not block.
     */
    void describe(FieldWriter out);

    /** Write the fields that the item's own page shows. It may read {@link Content}. */
    default void describeFully(FieldWriter out) {
        describe(out);
    }

    default ItemId id() {
        return header().id();
    }

    default PatientId patient() {
        return header().patient();
    }

    default String title() {
        return header().title();
    }

    default Optional<OffsetDateTime> date() {
        return header().date();
    }

    default Set<SensitivityLabel> labels() {
        return header().labels();
    }

    default List<ItemReference> references() {
        return header().references();
    }
}
