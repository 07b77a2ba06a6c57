package health.portico.demodata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** What else the demo patient has: medications, allergies, problems, documents. */
final class ChartOverlay {
    private final Sheet sheet;
    private final Clinician doctor;

    ChartOverlay(Sheet sheet, Clinician doctor) {
        this.sheet = sheet;
        this.doctor = doctor;
    }

    void addAll() {
        medication(
                        "metformin",
                        Code.rxnorm("860975", "24 HR metformin hydrochloride 500 MG Extended Release Oral Tablet"),
                        doctor)
                .refills(0, "Prescribed without refills: a renewal can be requested (R32).");
        medication("lisinopril", Code.rxnorm("314076", "lisinopril 10 MG Oral Tablet"), doctor)
                .refills(3, "Prescribed with refills: no renewal by the portal (R32).");
        medication(
                        "levothyroxine",
                        Code.rxnorm("966224", "levothyroxine sodium 0.025 MG Oral Tablet"),
                        Clinician.NOT_PARTICIPATING)
                .refills(0, "The prescriber does not take part: no renewal by the portal (R32).");
        allergy("penicillin", Code.rxnorm("7980", "Penicillin G"), "medication", "Hives");
        allergy(
                "latex",
                Code.snomed("1003755004", "Allergy to Hevea brasiliensis latex protein"),
                "environment",
                "Itching");
        problem("diabetes", Code.snomed("44054006", "Diabetes mellitus type 2"));
        problem("hypertension", Code.snomed("59621000", "Essential hypertension"));
        document(
                "directive",
                Code.loinc("42348-3", "Advance healthcare directives"),
                "Advance directive",
                "If I cannot speak for myself, ask my son.");
        document(
                "privacy",
                Code.loinc("57016-8", "Privacy policy acknowledgement Document"),
                "Notice of privacy practices",
                "I have read the notice of privacy practices.");
    }

    private Medication medication(String name, Code code, Clinician prescriber) {
        return new Medication(
                name,
                Fhir.resource("MedicationRequest", "demo-medication-" + name)
                        .add("status", "active")
                        .add("intent", "order")
                        .add("medicationCodeableConcept", Fhir.concept(code))
                        .add("subject", sheet.patient())
                        .add("authoredOn", Anchor.at(75, "10:20"))
                        .add("requester", prescriber.reference())
                        .add("dosageInstruction", Fhir.list(Fhir.note("Take one tablet daily."))));
    }

    /** A prescription to which the number of refills is still to be said. */
    private final class Medication {
        private final String name;
        private final JsonObjectBuilder out;

        Medication(String name, JsonObjectBuilder out) {
            this.name = name;
            this.out = out;
        }

        void refills(int authorized, String shows) {
            sheet.add(out.add("dispenseRequest", Json.createObjectBuilder().add("numberOfRepeatsAllowed", authorized)));
            sheet.visible("medications", "MedicationRequest.demo-medication-" + name, shows);
        }
    }

    private void allergy(String name, Code code, String category, String reaction) {
        var manifestation = Json.createObjectBuilder().add("text", reaction).build();
        JsonObject shown = Json.createObjectBuilder()
                .add("manifestation", Fhir.list(manifestation))
                .build();
        sheet.add(Fhir.resource("AllergyIntolerance", "demo-allergy-" + name)
                .add(
                        "clinicalStatus",
                        Fhir.concept(new Code(
                                "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
                                "active",
                                "Active")))
                .add(
                        "verificationStatus",
                        Fhir.concept(new Code(
                                "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
                                "confirmed",
                                "Confirmed")))
                .add("category", Fhir.list(Json.createValue(category)))
                .add("code", Fhir.concept(code))
                .add("patient", sheet.patient())
                .add("recordedDate", Anchor.at(2200, "09:00"))
                .add("reaction", Fhir.list(shown)));
        sheet.visible("allergies", "AllergyIntolerance.demo-allergy-" + name, "An allergy.");
    }

    private void problem(String name, Code code) {
        sheet.add(Fhir.resource("Condition", "demo-problem-" + name)
                .add(
                        "clinicalStatus",
                        Fhir.concept(new Code(
                                "http://terminology.hl7.org/CodeSystem/condition-clinical", "active", "Active")))
                .add(
                        "verificationStatus",
                        Fhir.concept(new Code(
                                "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                                "confirmed",
                                "Confirmed")))
                .add(
                        "category",
                        Fhir.list(Fhir.concept(new Code(
                                "http://terminology.hl7.org/CodeSystem/condition-category",
                                "problem-list-item",
                                "Problem List Item"))))
                .add("code", Fhir.concept(code))
                .add("subject", sheet.patient())
                .add("onsetDateTime", Anchor.day(1400))
                .add("recordedDate", Anchor.at(1400, "09:00")));
        sheet.visible("problems", "Condition.demo-problem-" + name, "A problem.");
    }

    private void document(String name, Code type, String title, String text) {
        var content = Json.createObjectBuilder()
                .add("attachment", Fhir.attachment(title, text + "\n\nSigned " + Anchor.day(300) + "\n"))
                .build();
        sheet.add(Fhir.resource("DocumentReference", "demo-document-" + name)
                .add("status", "current")
                .add("type", Fhir.concept(type))
                .add("subject", sheet.patient())
                .add("date", Anchor.at(300, "12:00"))
                .add("author", Fhir.list(DemoFacility.ORGANIZATION))
                .add("description", title)
                .add("content", Fhir.list(content)));
        sheet.visible("documents", "DocumentReference.demo-document-" + name, "A document that is no note.");
    }
}
