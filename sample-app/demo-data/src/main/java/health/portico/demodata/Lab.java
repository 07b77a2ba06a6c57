package health.portico.demodata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Writes laboratory results of the overlay. Not thread-safe. */
final class Lab {
    private static final Code LABORATORY = Code.observationCategory("laboratory");

    private final Sheet sheet;
    private final Clinician doctor;

    Lab(Sheet sheet, Clinician doctor) {
        this.sheet = sheet;
        this.doctor = doctor;
    }

    /** Add a visit to the laboratory, so that no result is taken for part of a stay that happens to cover its time. */
    JsonObject visit(int daysAgo, String name) {
        var visit = Visit.office("demo-visit-laboratory-" + name, daysAgo).unscheduled();
        visit.addTo(sheet, doctor);
        return visit.reference();
    }

    /** Begin an observation that was complete in the afternoon, or when the day of today had just begun. */
    JsonObjectBuilder observation(String name, JsonObject encounter, int daysAgo, Code... codes) {
        return unissued(name, encounter, daysAgo, codes).add("issued", issued(daysAgo));
    }

    /** Begin an observation that says no moment of completion. */
    JsonObjectBuilder unissued(String name, JsonObject encounter, int daysAgo, Code... codes) {
        return Fhir.resource("Observation", "demo-result-" + name)
                .add("status", "final")
                .add("category", Fhir.list(Fhir.concept(LABORATORY)))
                .add("code", Fhir.concept(codes))
                .add("subject", sheet.patient())
                .add("encounter", encounter)
                .add("effectiveDateTime", Anchor.at(daysAgo == 0 ? 1 : daysAgo, "10:10"))
                .add("performer", Fhir.list(doctor.reference()));
    }

    /** Begin a report on some of these observations. */
    JsonObjectBuilder report(String name, JsonObject encounter, int daysAgo, Code code, List<String> members) {
        var results = Json.createArrayBuilder();
        members.forEach(member -> results.add(Fhir.reference("Observation/demo-result-" + member)));
        return Fhir.resource("DiagnosticReport", "demo-report-" + name)
                .add("status", "final")
                .add("category", Fhir.list(Fhir.concept(Code.reportCategory("LAB"))))
                .add("code", Fhir.concept(code))
                .add("subject", sheet.patient())
                .add("encounter", encounter)
                .add("effectiveDateTime", Anchor.at(daysAgo, "10:10"))
                .add("issued", issued(daysAgo))
                .add("performer", Fhir.list(DemoFacility.ORGANIZATION))
                .add("result", results);
    }

    static String issued(int daysAgo) {
        return Anchor.at(daysAgo, daysAgo == 0 ? "00:05" : "16:20");
    }

    static JsonObject range(double low, double high, String unit) {
        return Json.createObjectBuilder()
                .add("low", Fhir.quantity(low, unit))
                .add("high", Fhir.quantity(high, unit))
                .build();
    }

    /** Add what marks a hidden observation. */
    static JsonObjectBuilder marked(JsonObjectBuilder observation, String name) {
        var canary = Rules.canary("result-" + name);
        return observation
                .add("valueString", "See the comment (" + canary + ")")
                .add("note", Fhir.list(Fhir.note(canary)));
    }

    void visible(String name, String shows) {
        sheet.visible("results", "Observation.demo-result-" + name, shows);
    }

    void hidden(String name, String shows, String... rules) {
        sheet.hidden("results", "Observation.demo-result-" + name, shows, rules);
    }
}
