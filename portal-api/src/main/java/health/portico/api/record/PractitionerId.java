package health.portico.api.record;

/**
 * The identifier of a clinician in the hospital's records (FHIR {@code Practitioner.id}).
 *
 * @param value 1 to 64 characters out of {@code A-Z a-z 0-9 - .}
 * @since 0.1
 */
public record PractitionerId(String value) {
    public PractitionerId {
        Identifiers.check("practitioner id", value, 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
