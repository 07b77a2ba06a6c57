package health.portico.api.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of what sort a clinician or a department is. It is known only if each of its concepts is: one that nobody knows may be the one that
 * hides (R59). Immutable.
 *
 * @param concepts the sorts that are named; empty means unknown
 * @param hints codes of what stands beside it, as a qualification or the hospital around a department: they may add a sort, and make
 *     nothing known or unknown
 * @since 0.1
 */
public record Classification(Set<CodeableConcept> concepts, Set<Coding> hints) {
    /** Nothing is named. */
    public static final Classification UNKNOWN = new Classification(Set.of(), Set.of());

    public Classification {
        concepts = Set.copyOf(concepts);
        hints = Set.copyOf(hints);
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

    /** Return all codes, those of the concepts and the hints. */
    public Set<Coding> codings() {
        return Stream.concat(concepts.stream().flatMap(concept -> concept.codings().stream()), hints.stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
