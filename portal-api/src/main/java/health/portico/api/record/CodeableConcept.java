package health.portico.api.record;

import java.util.Set;

/**
 * One concept in one code or in several, each of which says the same in its own system (FHIR datatype CodeableConcept, without its
 * words). Whoever knows one of the codes knows the concept. Immutable.
 *
 * @param codings empty where the concept is named without a code, so that nobody knows what it is
 * @since 0.1
 */
public record CodeableConcept(Set<Coding> codings) {
    public CodeableConcept {
        codings = Set.copyOf(codings);
    }
}
