package health.portico.demodata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** The demo patient's single results: trends, the release window, sensitive and restricted tests, releases by hand. */
final class ResultOverlay {
    static final Code HIV_PANEL = Code.loinc("75622-1", "HIV 1 and 2 tests - Meaningful Use set");
    static final Code HEPATITIS_B = Code.loinc("5195-3", "Hepatitis B virus surface Ag [Presence] in Serum");

    private static final Code HBA1C = Code.loinc("4548-4", "Hemoglobin A1c/Hemoglobin.total in Blood");
    private static final Code LDL =
            Code.loinc("13457-7", "Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation");
    private static final Code POTASSIUM = Code.loinc("2823-3", "Potassium [Moles/volume] in Serum or Plasma");
    private static final Code TSH = Code.loinc("3016-3", "Thyrotropin [Units/volume] in Serum or Plasma");
    private static final Code FERRITIN = Code.loinc("2276-4", "Ferritin [Mass/volume] in Serum or Plasma");
    private static final Code HIV_1 = Code.loinc("7917-8", "HIV 1 Ab [Presence] in Serum");
    private static final Code CANNABINOL = Code.loinc("3426-4", "Tetrahydrocannabinol [Presence] in Urine");
    private static final Code CA_125 = Code.loinc("10334-1", "Cancer Ag 125 [Units/volume] in Serum or Plasma");

    private final Sheet sheet;
    private final Clinician doctor;
    private final Lab lab;

    ResultOverlay(Sheet sheet, Clinician doctor) {
        this.sheet = sheet;
        this.doctor = doctor;
        this.lab = new Lab(sheet, doctor);
    }

    void addAll() {
        trend("hba1c", HBA1C, "%", new double[] {8.1, 7.6, 7.2, 6.9, 6.8});
        trend("ldl", LDL, "mg/dL", new double[] {162, 148, 131, 118, 104});
        window();
        incomplete();
        sensitive();
        restricted();
        releasedByHand();
    }

    private void trend(String name, Code code, String unit, double[] values) {
        for (int i = 0; i < values.length; i++) {
            int daysAgo = 10 + 91 * (values.length - 1 - i);
            var number = name + "-" + (i + 1);
            sheet.add(lab.observation(number, lab.visit(daysAgo, number), daysAgo, code)
                    .add("valueQuantity", Fhir.quantity(values[i], unit)));
            lab.visible(number, "One of five results of the same test, three months apart.");
        }
    }

    private void window() {
        sheet.add(Lab.marked(
                lab.observation("inside-window", lab.visit(1, "inside-window"), 0, POTASSIUM), "inside-window"));
        lab.hidden(
                "inside-window",
                "Complete since today, so inside the release window of one day (R19).",
                Rules.INSIDE_RELEASE_WINDOW);
        sheet.add(reviewed(lab.observation("outside-window", lab.visit(3, "outside-window"), 3, TSH)
                .add("valueQuantity", Fhir.quantity(2.4, "mIU/L"))
                .add("referenceRange", Fhir.list(Lab.range(0.4, 4.0, "mIU/L")))));
        lab.visible("outside-window", "Complete for three days, and reviewed by the doctor (R19, R21).");
        sheet.add(lab.observation("not-reviewed", lab.visit(4, "not-reviewed"), 4, FERRITIN)
                .add("valueQuantity", Fhir.quantity(41, "ng/mL")));
        lab.visible("not-reviewed", "Shown before a doctor has reviewed it (R21).");
    }

    private void incomplete() {
        sheet.add(Lab.marked(
                lab.observation("preliminary", lab.visit(5, "preliminary"), 5, TSH)
                        .add("status", "preliminary"),
                "preliminary"));
        lab.hidden("preliminary", "A preliminary result (R20).", Rules.NOT_COMPLETE);
        sheet.add(Lab.marked(lab.unissued("not-issued", lab.visit(6, "not-issued"), 6, POTASSIUM), "not-issued"));
        lab.hidden("not-issued", "Final, but without the moment of its completion (R20).", Rules.NOT_COMPLETE);
        sheet.add(lab.observation("corrected", lab.visit(7, "corrected"), 7, POTASSIUM)
                .add("status", "corrected")
                .add("valueQuantity", Fhir.quantity(4.3, "mmol/L")));
        lab.visible("corrected", "A corrected result (R20).");
    }

    private void sensitive() {
        var label = Code.sensitivity("sensitive-result", "Sensitive result");
        sheet.add(Lab.marked(
                lab.observation("sensitive", lab.visit(14, "sensitive"), 14, CA_125)
                        .add("meta", Fhir.meta(label)),
                "sensitive"));
        lab.hidden("sensitive", "Labelled as sensitive (R22).", Rules.SENSITIVE_RESULT);
        var visit = Visit.office("demo-visit-sensitive-lab", 15).labelled(label);
        visit.addTo(sheet, doctor);
        sheet.add(Lab.marked(lab.observation("sensitive-visit", visit.reference(), 15, FERRITIN), "sensitive-visit"));
        lab.hidden(
                "sensitive-visit",
                "The visit that it belongs to is labelled as sensitive (R22).",
                Rules.SENSITIVE_RESULT);
    }

    private void restricted() {
        restricted("hiv", 18, "HIV tests are restricted in California (R22).", HIV_PANEL);
        restricted("hiv-old", 800, "A restricted test; no age of a result releases it (R22).", HIV_1);
        restricted("drug-screen", 19, "Drug screens are restricted in California (R22).", CANNABINOL);
        var local = new Code("https://laboratory.example/tests", "X-17", "Local test X-17");
        sheet.add(Lab.marked(lab.observation("local-code", lab.visit(16, "local-code"), 16, local), "local-code"));
        lab.hidden(
                "local-code",
                "Nobody can tell what a local code means, so it may be restricted (R22).",
                Rules.TEST_UNKNOWN);
    }

    private void restricted(String name, int daysAgo, String shows, Code code) {
        sheet.add(Lab.marked(lab.observation(name, lab.visit(daysAgo, name), daysAgo, code), name));
        lab.hidden(name, shows, Rules.RESTRICTED_BY_LAW);
    }

    private void releasedByHand() {
        sheet.add(lab.observation("released", lab.visit(8, "released"), 8, HEPATITIS_B)
                .add("valueString", "Not detected"));
        lab.visible("released", "Restricted, and released by the doctor with an attestation (R23).");
        sheet.release(
                "Observation.demo-result-released",
                doctor,
                "Asked for by the patient and discussed on the telephone",
                true);
    }

    private JsonObjectBuilder reviewed(JsonObjectBuilder observation) {
        JsonObject by = Fhir.extension("reviewed-by")
                .add("valueReference", doctor.reference())
                .build();
        return Json.createObjectBuilder(observation.build()).add("extension", Fhir.list(by));
    }
}
