package health.portico.api.visibility;

import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Coded;
import health.portico.api.record.Encounter;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact of an item that has values to compare with, by which the engine looks restrictions up. Two facts are the same if they are
 * the same object.
 *
 * @param <T> the items that have it
 * @since 0.1
 */
public final class Fact<T extends RecordItem> {
    /** Codes of the department in which a note was written, {@code system|code}. */
    public static final Fact<ClinicalNote> NOTE_DEPARTMENT =
            ofCodes("note department", ClinicalNote.class, n -> n.encounter()
                    .department()
                    .codes());

    /** Codes of the specialties of a note's author, {@code system|code}. */
    public static final Fact<ClinicalNote> NOTE_SPECIALTY =
            ofCodes("note specialty", ClinicalNote.class, n -> n.author().specialties());

    /** Codes of the department of a visit, {@code system|code}. */
    public static final Fact<Encounter> ENCOUNTER_DEPARTMENT = ofCodes(
            "encounter department", Encounter.class, e -> e.facts().department().codes());

    /** Codes of what a result examined, {@code system|code}. */
    public static final Fact<Result> RESULT_CODE =
            ofCodes("result code", Result.class, r -> r.facts().codes());

    /** Sensitivity labels of any item, {@code system|code}. */
    public static final Fact<RecordItem> LABEL = ofCodes("label", RecordItem.class, RecordItem::labels);

    private final String name;
    private final Class<T> itemType;
    private final @Nullable Function<? super T, Collection<String>> values;
    private final @Nullable Function<? super T, ? extends Collection<? extends Coded>> codes;

    /**
     * @param name for messages
     * @param itemType the items that have it
     * @param values pure; an empty collection means that the fact is unknown or does not apply
     */
    public Fact(String name, Class<T> itemType, Function<? super T, Collection<String>> values) {
        this(name, itemType, values, null);
    }

    private Fact(
            String name,
            Class<T> itemType,
            @Nullable Function<? super T, Collection<String>> values,
            @Nullable Function<? super T, ? extends Collection<? extends Coded>> codes) {
        this.name = name;
        this.itemType = itemType;
        this.values = values;
        this.codes = codes;
    }

    /**
     * Make a fact whose values are the tokens of codes that the item holds. Prefer it: the engine compares the codes as they are,
     * without making a string of each.
     *
     * @param codes pure; an empty collection means that the fact is unknown or does not apply
     */
    public static <T extends RecordItem> Fact<T> ofCodes(
            String name, Class<T> itemType, Function<? super T, ? extends Collection<? extends Coded>> codes) {
        return new Fact<>(name, itemType, null, codes);
    }

    public Class<T> itemType() {
        return itemType;
    }

    /** Return the values of an item; of a fact made of codes, their tokens. */
    public Collection<String> valuesOf(T item) {
        return values == null ? tokens(codesOf(item)) : values.apply(item);
    }

    /** Tell whether the values are tokens of codes, which {@link #codesOf} returns. */
    public boolean isCoded() {
        return codes != null;
    }

    /** @throws IllegalStateException if this fact was not made of codes */
    public Collection<? extends Coded> codesOf(T item) {
        if (codes == null) {
            throw new IllegalStateException("not a fact of codes: " + name);
        }
        return codes.apply(item);
    }

    private static Collection<String> tokens(Collection<? extends Coded> codes) {
        return codes.stream().map(Coded::token).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
