package health.portico.demodata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * A visit that the overlay adds: in the clinic, by appointment, closed, in general practice, unless it is said otherwise. Immutable.
 *
 * @param id of the Encounter
 * @param daysAgo when, before the anchor day
 * @param visitClass a code of v3-ActCode
 * @param type what sort of visit
 * @param status of the Encounter
 * @param department empty for not said
 * @param scheduled whether it names an appointment
 * @param label a security label
 */
record Visit(
        String id,
        int daysAgo,
        String visitClass,
        Code type,
        String status,
        Optional<Code> department,
        boolean scheduled,
        Optional<Code> label) {
    static final Code TELEPHONE = Code.snomed("185317003", "Telephone encounter");
    static final Code VIDEO = Code.snomed("448337001", "Telemedicine consultation with patient");

    private static final Code PROBLEM = Code.snomed("185347001", "Encounter for problem");
    private static final Code EMERGENCY_TYPE = Code.snomed("50849002", "Emergency room admission");

    static Visit office(String id, int daysAgo) {
        return new Visit(
                id, daysAgo, "AMB", PROBLEM, "finished", Optional.of(Visits.GENERAL_PRACTICE), true, Optional.empty());
    }

    Visit remote(Code otherType) {
        return new Visit(id, daysAgo, "VR", otherType, status, department, scheduled, label);
    }

    Visit emergency() {
        return new Visit(id, daysAgo, "EMER", EMERGENCY_TYPE, status, Optional.of(Visits.EMERGENCY), false, label);
    }

    Visit inpatient() {
        return new Visit(id, daysAgo, "IMP", PROBLEM, status, department, scheduled, label);
    }

    Visit open() {
        return new Visit(id, daysAgo, visitClass, type, "in-progress", department, scheduled, label);
    }

    Visit unscheduled() {
        return new Visit(id, daysAgo, visitClass, type, status, department, false, label);
    }

    Visit in(Optional<Code> otherDepartment) {
        return new Visit(id, daysAgo, visitClass, type, status, otherDepartment, scheduled, label);
    }

    Visit labelled(Code otherLabel) {
        return new Visit(id, daysAgo, visitClass, type, status, department, scheduled, Optional.of(otherLabel));
    }

    JsonObject reference() {
        return Fhir.reference("Encounter/" + id);
    }

    /** Add the Encounter and the appointment that it kept: half an hour, two days of a stay, no end while it is open. */
    void addTo(Sheet sheet, Clinician clinician) {
        var start = Anchor.at(daysAgo, "10:00");
        var end = visitClass.equals("IMP") ? Anchor.at(daysAgo - 2, "12:00") : Anchor.at(daysAgo, "10:30");
        var open = Json.createObjectBuilder().add("start", start).build();
        addTo(sheet, clinician, status.equals("finished") ? Fhir.period(start, end) : open);
    }

    void addTo(Sheet sheet, Clinician clinician, JsonObject period) {
        var encounter = encounter(sheet, clinician, period);
        if (!scheduled) {
            sheet.add(Json.createObjectBuilder(encounter));
            return;
        }
        var appointment = Visits.appointment(encounter, department.orElse(Visits.GENERAL_PRACTICE));
        var reference = Fhir.reference("Appointment/" + appointment.getString("id"));
        sheet.add(Json.createObjectBuilder(encounter).add("appointment", Fhir.list(reference)));
        sheet.add(Json.createObjectBuilder(appointment));
    }

    private JsonObject encounter(Sheet sheet, Clinician clinician, JsonObject period) {
        var out = Fhir.resource("Encounter", id);
        label.ifPresent(code -> out.add("meta", Fhir.meta(code)));
        out.add("status", status)
                .add(
                        "class",
                        Fhir.coding(
                                new Code("http://terminology.hl7.org/CodeSystem/v3-ActCode", visitClass, visitClass)))
                .add("type", Fhir.list(Fhir.concept(type)));
        department.ifPresent(code -> out.add("serviceType", Fhir.concept(code)));
        return out.add("subject", sheet.patient())
                .add("participant", Fhir.list(nested("individual", clinician.reference())))
                .add("period", period)
                .add("location", Fhir.list(nested("location", place())))
                .add("serviceProvider", DemoFacility.ORGANIZATION)
                .build();
    }

    private JsonObject place() {
        return visitClass.equals("IMP") ? DemoFacility.WARD : DemoFacility.CLINIC;
    }

    private static JsonObject nested(String key, JsonObject value) {
        return Json.createObjectBuilder().add(key, value).build();
    }
}
