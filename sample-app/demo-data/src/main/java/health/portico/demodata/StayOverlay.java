package health.portico.demodata;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The demo patient's hospital stays: one that goes on, one that ended, one that ended today (R19). */
final class StayOverlay {
    private static final Code TROPONIN =
            Code.loinc("89579-7", "Troponin I.cardiac [Mass/volume] in Serum or Plasma by High sensitivity method");
    private static final Code HEMOGLOBIN = Code.loinc("718-7", "Hemoglobin [Mass/volume] in Blood");

    private final Sheet sheet;
    private final Clinician doctor;
    private final Lab lab;

    StayOverlay(Sheet sheet, Clinician doctor) {
        this.sheet = sheet;
        this.doctor = doctor;
        this.lab = new Lab(sheet, doctor);
    }

    void addAll() {
        open();
        ended();
        endedToday();
        unknown();
    }

    private void open() {
        var stay = Visit.office("demo-stay-open", 6).inpatient().open();
        stay.addTo(sheet, doctor);
        sheet.add(Lab.marked(lab.observation("stay-open", stay.reference(), 5, TROPONIN), "stay-open"));
        lab.hidden("stay-open", "From a stay that has not ended (R19).", Rules.STAY_NOT_ENDED);
    }

    private void ended() {
        var stay = Visit.office("demo-stay-ended", 22).inpatient();
        stay.addTo(sheet, doctor);
        sheet.add(lab.observation("stay-ended", stay.reference(), 21, HEMOGLOBIN)
                .add("valueQuantity", Fhir.quantity(13.4, "g/dL")));
        lab.visible("stay-ended", "From a stay that ended weeks ago (R19).");
    }

    private void endedToday() {
        var stay = Visit.office("demo-stay-ended-today", 4).inpatient();
        stay.addTo(sheet, doctor, period(4, Anchor.at(0, "00:10")));
        sheet.add(Lab.marked(lab.observation("stay-ended-today", stay.reference(), 3, HEMOGLOBIN), "stay-ended-today"));
        lab.hidden(
                "stay-ended-today", "Complete for days, but discharged only today (R19).", Rules.INSIDE_RELEASE_WINDOW);
    }

    private void unknown() {
        var lost = Fhir.reference("Encounter/demo-visit-that-no-file-has");
        sheet.add(Lab.marked(lab.observation("stay-unknown", lost, 26, HEMOGLOBIN), "stay-unknown"));
        lab.hidden("stay-unknown", "Names a visit that nobody knows (R19, R59).", Rules.STAY_UNKNOWN);
    }

    private static JsonObject period(int daysAgo, String end) {
        return Json.createObjectBuilder()
                .add("start", Anchor.at(daysAgo, "10:00"))
                .add("end", end)
                .build();
    }
}
