package health.portico.api.record;

/**
 * The identifier of a patient in the hospital's records, as the source writes it (FHIR {@code Patient.id}).
 *
 * @param value 1 to 64 characters out of {@code A-Z a-z 0-9 - .} (FHIR R4, datatype id)
 * @since 0.1
 */
public record PatientId(String value) {
    public PatientId {
        Identifiers.check("patient id", value, 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
