package health.portico.api.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of what sort a clinician or a department is. It is known only if each of its concepts is: one that nobody knows may be the one that
 * hides (R59). Immutable; what rules ask of it for each item is made once.
 *
 * @since 0.1
 */
public final class Classification {
    /** Nothing is named. */
    public static final Classification UNKNOWN = new Classification(Set.of(), Set.of());

    private final List<CodeableConcept> concepts;
    private final List<Coding> hints;
    private final List<Coding> codings;

    /**
     * Make one; what stands twice counts once.
     *
     * @param concepts the sorts that are named; empty means unknown
     * @param hints codes of what stands beside it, as a qualification or the hospital around a department: they may add a sort, and make
     *     nothing known or unknown
     */
    public Classification(Collection<CodeableConcept> concepts, Collection<Coding> hints) {
        this.concepts = concepts.stream().distinct().toList();
        this.hints = hints.stream().distinct().toList();
        this.codings = Stream.concat(
                        this.concepts.stream().flatMap(concept -> concept.codings().stream()), this.hints.stream())
                .distinct()
                .toList();
    }

    /** Return a classification in which each code is a concept of its own. */
    public static Classification of(Collection<Coding> codes) {
        return new Classification(
                codes.stream().map(code -> new CodeableConcept(Set.of(code))).collect(Collectors.toSet()), Set.of());
    }

    /** Return a classification in which each code is a concept of its own. */
    public static Classification of(Coding... codes) {
        return of(Arrays.asList(codes));
    }

    /** Return the sorts that are named, each once; empty means unknown. */
    public List<CodeableConcept> concepts() {
        return concepts;
    }

    /** Return the codes of what stands beside it, each once. */
    public List<Coding> hints() {
        return hints;
    }

    /** Return all codes, those of the concepts and the hints, each once. */
    public List<Coding> codings() {
        return codings;
    }

    /** Tell whether the other one says the same, in whatever order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Classification that
                && Set.copyOf(concepts).equals(Set.copyOf(that.concepts))
                && Set.copyOf(hints).equals(Set.copyOf(that.hints));
    }

    @Override
    public int hashCode() {
        return Objects.hash(Set.copyOf(concepts), Set.copyOf(hints));
    }

    @Override
    public String toString() {
        return "Classification[concepts=" + concepts + ", hints=" + hints + "]";
    }
}
