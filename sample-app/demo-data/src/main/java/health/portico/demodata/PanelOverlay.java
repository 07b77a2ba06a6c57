package health.portico.demodata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** The demo patient's reports: panels with hidden members, imaging, pathology. */
final class PanelOverlay {
    private static final Code ALT =
            Code.loinc("1742-6", "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma");
    private static final Code AST =
            Code.loinc("1920-8", "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma");
    private static final Code BILIRUBIN = Code.loinc("1975-2", "Bilirubin.total [Mass/volume] in Serum or Plasma");
    private static final Code LIVER = Code.loinc("24325-3", "Hepatic function 2000 panel - Serum or Plasma");
    private static final Code METABOLIC = Code.loinc("51990-0", "Basic metabolic panel - Blood");
    private static final Code SODIUM = Code.loinc("2951-2", "Sodium [Moles/volume] in Serum or Plasma");
    private static final Code CREATININE = Code.loinc("2160-0", "Creatinine [Mass/volume] in Serum or Plasma");
    private static final Code CHEST = Code.loinc("36643-5", "XR Chest 2 Views");
    private static final Code PATHOLOGY = Code.loinc("22637-3", "Pathology report final diagnosis Narrative");

    private final Sheet sheet;
    private final Clinician doctor;
    private final Lab lab;

    PanelOverlay(Sheet sheet, Clinician doctor) {
        this.sheet = sheet;
        this.doctor = doctor;
        this.lab = new Lab(sheet, doctor);
    }

    void addAll() {
        whole();
        oneMemberHidden();
        oneMemberLater();
        allMembersHidden();
        labelledReport();
        imaging();
        pathology();
    }

    private void whole() {
        var visit = lab.visit(40, "panel");
        member("panel-sodium", visit, 40, SODIUM, 139, "mmol/L");
        member("panel-creatinine", visit, 40, CREATININE, 0.9, "mg/dL");
        sheet.add(lab.report("panel", visit, 40, METABOLIC, List.of("panel-sodium", "panel-creatinine"))
                .add("conclusion", "Kidney function and salts are normal.")
                .add("resultsInterpreter", Fhir.list(doctor.reference())));
        report("panel", "A whole panel with the laboratory's conclusion, reviewed by the doctor.");
    }

    private void oneMemberHidden() {
        var visit = lab.visit(11, "mixed");
        member("mixed-alt", visit, 11, ALT, 31, "U/L");
        member("mixed-ast", visit, 11, AST, 27, "U/L");
        member("mixed-bilirubin", visit, 11, BILIRUBIN, 0.7, "mg/dL");
        sheet.add(Lab.marked(
                lab.observation("mixed-hepatitis", visit, 11, ResultOverlay.HEPATITIS_B), "mixed-hepatitis"));
        lab.hidden("mixed-hepatitis", "The one restricted member of a panel (R22).", Rules.RESTRICTED_BY_LAW);
        var members = List.of("mixed-alt", "mixed-ast", "mixed-bilirubin", "mixed-hepatitis");
        sheet.add(told(lab.report("mixed", visit, 11, LIVER, members), "report-mixed"));
        report("mixed", "A panel with one hidden member: shown without conclusion, presented form and narrative.");
    }

    private void oneMemberLater() {
        var visit = lab.visit(3, "separate");
        member("separate-sodium", visit, 3, SODIUM, 141, "mmol/L");
        sheet.add(Lab.marked(lab.observation("separate-creatinine", visit, 0, CREATININE), "separate-creatinine"));
        lab.hidden(
                "separate-creatinine",
                "The member of a panel that was complete last, on its own clock (R20).",
                Rules.INSIDE_RELEASE_WINDOW);
        var members = List.of("separate-sodium", "separate-creatinine");
        sheet.add(told(lab.report("separate", visit, 3, METABOLIC, members), "report-separate"));
        report("separate", "Results of one panel are released separately (R20).");
    }

    private void allMembersHidden() {
        var visit = lab.visit(13, "all-hidden");
        sheet.add(Lab.marked(lab.observation("all-hidden-1", visit, 13, ResultOverlay.HIV_PANEL), "all-hidden-1"));
        lab.hidden("all-hidden-1", "A restricted member (R22).", Rules.RESTRICTED_BY_LAW);
        sheet.add(Lab.marked(lab.observation("all-hidden-2", visit, 13, ResultOverlay.HEPATITIS_B), "all-hidden-2"));
        lab.hidden("all-hidden-2", "A restricted member (R22).", Rules.RESTRICTED_BY_LAW);
        sheet.add(told(
                lab.report("all-hidden", visit, 13, LIVER, List.of("all-hidden-1", "all-hidden-2")),
                "report-all-hidden"));
        sheet.hidden(
                "results",
                "DiagnosticReport.demo-report-all-hidden",
                "A report without a visible member is hidden itself.",
                Rules.NO_VISIBLE_MEMBER);
    }

    private void labelledReport() {
        var visit = lab.visit(27, "labelled");
        sheet.add(Lab.marked(lab.observation("labelled-sodium", visit, 27, SODIUM), "labelled-sodium"));
        lab.hidden("labelled-sodium", "A member inherits the label of its report (R22).", Rules.SENSITIVE_RESULT);
        sheet.add(told(lab.report("labelled", visit, 27, METABOLIC, List.of("labelled-sodium")), "report-labelled")
                .add("meta", Fhir.meta(Code.sensitivity("sensitive-result", "Sensitive result"))));
        hiddenReport(
                "labelled",
                "A report that is labelled as sensitive, and its member with it (R22).",
                Rules.NO_VISIBLE_MEMBER,
                Rules.SENSITIVE_RESULT);
    }

    private void imaging() {
        var visit = lab.visit(28, "imaging");
        sheet.add(told(alone("imaging", visit, 28, CHEST, "RAD"), "report-imaging"));
        hiddenReport("imaging", "Imaging is not released by itself (R25).", Rules.CLASS_NOT_AUTOMATIC);
        sheet.add(alone("imaging-released", visit, 29, CHEST, "RAD").add("conclusion", "No sign of pneumonia."));
        report("imaging-released", "An X-ray that the doctor released by hand (R23).");
        sheet.release(
                "DiagnosticReport.demo-report-imaging-released",
                doctor,
                "Normal finding, the patient asked for it",
                true);
    }

    private void pathology() {
        var visit = lab.visit(35, "pathology");
        var malignant = Code.snomed("363346000", "Malignant neoplastic disease");
        sheet.add(told(alone("pathology", visit, 35, PATHOLOGY, "PAT"), "report-pathology")
                .add("conclusionCode", Fhir.list(Fhir.concept(malignant))));
        hiddenReport(
                "pathology",
                "Pathology that reports a malignancy (R22, R25).",
                Rules.CLASS_NOT_AUTOMATIC,
                Rules.RESTRICTED_BY_LAW);
        sheet.add(told(alone("two-classes", visit, 36, LIVER, "LAB", "RAD"), "report-two-classes"));
        hiddenReport(
                "two-classes",
                "Laboratory and imaging at once: the sort that is not automatic counts (R25).",
                Rules.CLASS_NOT_AUTOMATIC);
    }

    private void member(String name, JsonObject visit, int daysAgo, Code code, double value, String unit) {
        sheet.add(lab.observation(name, visit, daysAgo, code).add("valueQuantity", Fhir.quantity(value, unit)));
        lab.visible(name, "A visible member of a panel.");
    }

    /** Begin a report without observations, which is an item of its own. */
    private JsonObjectBuilder alone(String name, JsonObject visit, int daysAgo, Code code, String... categories) {
        var all = Json.createArrayBuilder();
        for (var category : categories) {
            all.add(Fhir.concept(Code.reportCategory(category)));
        }
        return lab.report(name, visit, daysAgo, code, List.of())
                .remove("result")
                .add("category", all);
    }

    /** Add a conclusion, a presented form and a narrative that must not be seen. */
    private static JsonObjectBuilder told(JsonObjectBuilder report, String name) {
        var canary = Rules.canary(name);
        var div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + canary + " narrative</div>";
        return report.add("conclusion", canary + " conclusion")
                .add("presentedForm", Fhir.list(Fhir.attachment("Report", canary + " presented form")))
                .add(
                        "text",
                        Json.createObjectBuilder().add("status", "additional").add("div", div));
    }

    private void report(String name, String shows) {
        sheet.visible("results", "DiagnosticReport.demo-report-" + name, shows);
    }

    private void hiddenReport(String name, String shows, String... rules) {
        sheet.hidden("results", "DiagnosticReport.demo-report-" + name, shows, rules);
    }
}
