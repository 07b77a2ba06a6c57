package health.portico.source.fhir.read;

/**
 * A pointer from one resource to another of the same patient.
 *
 * @param role what the other is to this one
 * @param target the other
 */
public record Relation(String role, Ref target) {
    /** The other is a part of this one: a member of a report or panel, or that from which this one was derived. */
    public static final String PART = "part";
}
