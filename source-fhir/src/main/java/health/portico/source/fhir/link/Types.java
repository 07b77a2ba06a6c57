package health.portico.source.fhir.link;

import java.util.List;

/** The types of resources to which references of one sort may lead. */
final class Types {
    static final List<String> PATIENT = List.of("Patient");
    static final List<String> ENCOUNTER = List.of("Encounter");
    static final List<String> OBSERVATION = List.of("Observation");
    static final List<String> RESULT = List.of("Observation", "DiagnosticReport");
    static final List<String> CLINICIAN = List.of("Practitioner", "PractitionerRole");
    static final List<String> PRACTITIONER = List.of("Practitioner");
    static final List<String> LOCATION = List.of("Location");
    static final List<String> ORGANIZATION = List.of("Organization");
    static final List<String> MEDICATION = List.of("Medication");
    static final List<String> BINARY = List.of("Binary");

    /** Everything that may be an item of a record. */
    static final List<String> ITEM = List.of(
            "Observation",
            "DiagnosticReport",
            "Condition",
            "Encounter",
            "DocumentReference",
            "Procedure",
            "MedicationRequest",
            "ServiceRequest",
            "AllergyIntolerance",
            "Immunization",
            "Appointment");

    private Types() {}
}
