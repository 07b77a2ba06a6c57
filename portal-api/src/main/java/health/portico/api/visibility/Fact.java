package health.portico.api.visibility;

import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Coding;
import health.portico.api.record.Encounter;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import health.portico.api.record.SensitivityLabel;
import java.util.Collection;
import java.util.function.Function;

/**
 * A fact of an item that has values to compare with, by which the engine looks restrictions up. Two facts are the same if they are
 * the same object.
 *
 * @param <T> the items that have it
 * @since 0.1
 */
public final class Fact<T extends RecordItem> {
    /** Codes of the department in which a note was written, {@code system|code}. */
    public static final Fact<ClinicalNote> NOTE_DEPARTMENT = new Fact<>(
            "note department", ClinicalNote.class, n -> tokens(n.encounter().department().codes()));

    /** Codes of the specialties of a note's author, {@code system|code}. */
    public static final Fact<ClinicalNote> NOTE_SPECIALTY =
            new Fact<>("note specialty", ClinicalNote.class, n -> tokens(n.author().specialties()));

    /** Codes of the department of a visit, {@code system|code}. */
    public static final Fact<Encounter> ENCOUNTER_DEPARTMENT = new Fact<>(
            "encounter department", Encounter.class, e -> tokens(e.facts().department().codes()));

    /** Codes of what a result examined, {@code system|code}. */
    public static final Fact<Result> RESULT_CODE =
            new Fact<>("result code", Result.class, r -> tokens(r.facts().codes()));

    /** Sensitivity labels of any item, {@code system|code}. */
    public static final Fact<RecordItem> LABEL =
            new Fact<>("label", RecordItem.class, i -> i.labels().stream().map(SensitivityLabel::token).toList());

    private final String name;
    private final Class<T> itemType;
    private final Function<? super T, Collection<String>> values;

    /**
     * @param name for messages
     * @param itemType the items that have it
     * @param values pure; an empty collection means that the fact is unknown or does not apply
     */
    public Fact(String name, Class<T> itemType, Function<? super T, Collection<String>> values) {
        this.name = name;
        this.itemType = itemType;
        this.values = values;
    }

    public Class<T> itemType() {
        return itemType;
    }

    public Collection<String> valuesOf(T item) {
        return values.apply(item);
    }

    private static Collection<String> tokens(Collection<Coding> codings) {
        return codings.stream().map(Coding::token).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
