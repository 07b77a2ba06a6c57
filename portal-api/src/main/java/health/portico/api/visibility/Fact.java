package health.portico.api.visibility;

import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Coded;
import health.portico.api.record.Encounter;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact of an item that has values to compare with, by which the engine looks restrictions up. Two facts are the same if they are
 * the same object. Immutable and thread-safe.
 *
 * @param <T> the items that have it
 * @since 0.1
 */
public final class Fact<T extends RecordItem> {
    /** Codes of the department in which a note was written and of what it belongs to, {@code system|code}. */
    public static final Fact<ClinicalNote> NOTE_DEPARTMENT = coded(
            "note department",
            ClinicalNote.class,
            (note, start, step) -> ofList(note.encounter().department().sorts().codings(), start, step));

    /** Codes of the specialties and qualifications of a note's author, {@code system|code}. */
    public static final Fact<ClinicalNote> NOTE_SPECIALTY = coded(
            "note specialty",
            ClinicalNote.class,
            (note, start, step) -> ofList(note.author().specialties().codings(), start, step));

    /** Codes of the department of a visit and of what it belongs to, {@code system|code}. */
    public static final Fact<Encounter> ENCOUNTER_DEPARTMENT = coded(
            "encounter department",
            Encounter.class,
            (visit, start, step) -> ofList(visit.facts().department().sorts().codings(), start, step));

    /** Codes of what a result examined, {@code system|code}. */
    public static final Fact<Result> RESULT_CODE = coded(
            "result code",
            Result.class,
            (result, start, step) -> ofList(result.facts().codes(), start, step));

    /** Sensitivity labels of any item, {@code system|code}. */
    public static final Fact<RecordItem> LABEL =
            coded("label", RecordItem.class, (item, start, step) -> ofSet(item.labels(), start, step));

    private final String name;
    private final Class<T> itemType;
    private final @Nullable Function<? super T, Collection<String>> values;
    private final @Nullable Codes<T> codes;

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
            @Nullable Codes<T> codes) {
        this.name = name;
        this.itemType = itemType;
        this.values = values;
        this.codes = codes;
    }

    /**
     * Make a fact whose values are the tokens of codes that the item holds. Prefer it: the engine compares the codes as they are,
     * without making a string of each.
     *
     * @param codes pure; an empty set means that the fact is unknown or does not apply
     */
    public static <T extends RecordItem> Fact<T> ofCodes(
            String name, Class<T> itemType, Function<? super T, ? extends Set<? extends Coded>> codes) {
        return coded(name, itemType, (item, start, step) -> ofSet(codes.apply(item), start, step));
    }

    private static <T extends RecordItem> Fact<T> coded(String name, Class<T> itemType, Codes<T> codes) {
        return new Fact<>(name, itemType, null, codes);
    }

    public Class<T> itemType() {
        return itemType;
    }

    /** Return the values of an item; of a fact made of codes, their tokens. */
    public Collection<String> valuesOf(T item) {
        if (values != null) {
            return values.apply(item);
        }
        List<String> tokens = new ArrayList<>();
        foldCodes(item, tokens, (list, code) -> {
            list.add(code.token());
            return list;
        });
        return tokens;
    }

    /** Tell whether the values are tokens of codes, which {@link #foldCodes} goes through. */
    public boolean isCoded() {
        return codes != null;
    }

    /**
     * Go through the codes of an item without making an object.
     *
     * @param start what is returned where there are no codes
     * @param step makes the next result of the last one and a code
     * @return the last result
     * @throws IllegalStateException if this fact was not made of codes
     */
    @SuppressWarnings("unchecked")
    public <R> R foldCodes(T item, R start, Step<R> step) {
        if (codes == null) {
            throw new IllegalStateException("not a fact of codes: " + name);
        }
        return (R) codes.fold(item, start, (Step<Object>) step);
    }

    private static Object ofSet(Set<? extends Coded> codes, Object start, Step<Object> step) {
        Object result = start;
        if (!codes.isEmpty()) {
            for (Coded code : codes) {
                result = step.next(result, code);
            }
        }
        return result;
    }

    private static Object ofList(List<? extends Coded> codes, Object start, Step<Object> step) {
        Object result = start;
        for (int i = 0; i < codes.size(); i++) {
            result = step.next(result, codes.get(i));
        }
        return result;
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * One step through the codes of an item.
     *
     * @param <R> what the steps make
     */
    @FunctionalInterface
    public interface Step<R> {
        R next(R last, Coded code);
    }

    @FunctionalInterface
    private interface Codes<T> {
        Object fold(T item, Object start, Step<Object> step);
    }
}
