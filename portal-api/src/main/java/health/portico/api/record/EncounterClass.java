package health.portico.api.record;

/**
 * How a patient and a clinician met (FHIR {@code Encounter.class} with its type; R58.4, R61).
 *
 * @since 0.1
 */
public enum EncounterClass {
    /** In the clinician's office, outpatient. */
    OFFICE,
    /** During a hospital stay, observation and short stays included. */
    INPATIENT,
    EMERGENCY,
    /** At the patient's home or elsewhere in the field. */
    HOME,
    VIDEO,
    TELEPHONE,
    UNKNOWN
}
