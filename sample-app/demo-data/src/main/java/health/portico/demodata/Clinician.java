package health.portico.demodata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A clinician whom the overlay adds. Immutable.
 *
 * @param id of the Practitioner
 * @param given the given name
 * @param family the family name
 * @param participation {@code yes}, {@code no} or empty for not said
 * @param specialty empty for not said
 */
record Clinician(String id, String given, String family, Optional<String> participation, Optional<Code> specialty) {
    private static final Code FAMILY = Code.nucc("207Q00000X", "Family Medicine Physician");

    static final Clinician PSYCHIATRIST =
            yes("demo-psychiatrist", "Orla", "Venn", Code.nucc("2084P0800X", "Psychiatry Physician"));
    static final Clinician PSYCHOLOGIST =
            yes("demo-psychologist", "Ines", "Tamm", Code.nucc("103T00000X", "Psychologist"));
    static final Clinician SURGEON =
            yes("demo-surgeon", "Noor", "Adeyemi", Code.nucc("208600000X", "Surgery Physician"));
    static final Clinician PEDIATRICIAN =
            yes("demo-pediatrician", "Tomas", "Lindqvist", Code.nucc("208000000X", "Pediatrics Physician"));
    static final Clinician FAMILY_DOCTOR = yes("demo-family-doctor", "Hana", "Brandt", FAMILY);
    static final Clinician NOT_PARTICIPATING =
            new Clinician("demo-not-participating", "Viktor", "Sole", Optional.of("no"), Optional.of(FAMILY));
    static final Clinician PARTICIPATION_UNKNOWN =
            new Clinician("demo-participation-unknown", "Petra", "Wick", Optional.empty(), Optional.of(FAMILY));
    static final Clinician SPECIALTY_UNKNOWN =
            new Clinician("demo-specialty-unknown", "Ravi", "Mond", Optional.of("yes"), Optional.empty());
    static final Clinician PSYCHIATRIST_NOT_PARTICIPATING = new Clinician(
            "demo-psychiatrist-not-participating",
            "Lena",
            "Ostrow",
            Optional.of("no"),
            Optional.of(Code.nucc("2084P0800X", "Psychiatry Physician")));

    static final List<Clinician> ALL = List.of(
            PSYCHIATRIST,
            PSYCHOLOGIST,
            SURGEON,
            PEDIATRICIAN,
            FAMILY_DOCTOR,
            NOT_PARTICIPATING,
            PARTICIPATION_UNKNOWN,
            SPECIALTY_UNKNOWN,
            PSYCHIATRIST_NOT_PARTICIPATING);

    private static Clinician yes(String id, String given, String family, Code specialty) {
        return new Clinician(id, given, family, Optional.of("yes"), Optional.of(specialty));
    }

    /** Name one of Synthea's clinicians, who is written elsewhere. */
    static Clinician known(String id, String name) {
        var words = name.replace("Dr. ", "").split(" ", 2);
        return new Clinician(id, words[0], words[1], Optional.of("yes"), Optional.of(FAMILY));
    }

    String name() {
        return "Dr. " + given + " " + family;
    }

    JsonObject reference() {
        return Fhir.reference("Practitioner/" + id, name());
    }

    /** Return the Practitioner and, where a specialty is said, the PractitionerRole. */
    List<JsonObject> resources() {
        var practitioner = Fhir.resource("Practitioner", id);
        participation.ifPresent(code -> practitioner.add(
                "extension",
                Fhir.list(Fhir.extension("portal-participation")
                        .add("valueCode", code)
                        .build())));
        var name = Json.createObjectBuilder()
                .add("family", family)
                .add("given", Fhir.list(Json.createValue(given)))
                .add("prefix", Fhir.list(Json.createValue("Dr.")))
                .build();
        var written =
                practitioner.add("active", true).add("name", Fhir.list(name)).build();
        return specialty.map(code -> List.of(written, role(code))).orElse(List.of(written));
    }

    private JsonObject role(Code code) {
        return Fhir.resource("PractitionerRole", id + "-role")
                .add("active", true)
                .add("practitioner", reference())
                .add("organization", DemoFacility.ORGANIZATION)
                .add("specialty", Fhir.list(Fhir.concept(code)))
                .build();
    }
}
