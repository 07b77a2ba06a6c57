package health.portico.source.fhir.read;

/**
 * A pointer from one resource to another of the same patient.
 *
 * @param role what the other is to this one
 * @param target the other
 */
public record Relation(String role, Ref target) {}
