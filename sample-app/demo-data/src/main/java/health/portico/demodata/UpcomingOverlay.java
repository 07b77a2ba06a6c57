package health.portico.demodata;

import jakarta.json.JsonObjectBuilder;

/** What lies ahead of the demo patient: orders, appointments, reminders (R27, R29, R30). */
final class UpcomingOverlay {
    private static final Code LABORATORY = Code.snomed("108252007", "Laboratory procedure");
    private static final Code IMAGING = Code.snomed("363679005", "Imaging");
    private static final Code SURGERY = Code.snomed("387713003", "Surgical procedure");

    private final Sheet sheet;
    private final Clinician doctor;

    UpcomingOverlay(Sheet sheet, Clinician doctor) {
        this.sheet = sheet;
        this.doctor = doctor;
    }

    void addAll() {
        sheet.add(order("laboratory", 14, Code.loinc("4548-4", "Hemoglobin A1c/Hemoglobin.total in Blood"), LABORATORY)
                .add("patientInstruction", "No need to fast."));
        listed("laboratory", "A laboratory test that was ordered (R29).");
        sheet.add(order("imaging", 21, Code.snomed("71651007", "Mammography"), IMAGING)
                .add("patientInstruction", "Please bring earlier pictures."));
        listed("imaging", "An imaging procedure that was ordered (R29).");
        sheet.add(order("surgery", 40, Code.snomed("38102005", "Cholecystectomy"), SURGERY)
                .add("requester", Clinician.SURGEON.reference())
                .add("patientInstruction", Rules.canary("order-surgery")));
        sheet.hidden(
                "upcoming",
                "ServiceRequest.demo-order-surgery",
                "Surgery is not listed (R29).",
                Rules.ORDER_NOT_LISTED);
        sheet.add(order("unknown", 30, Code.snomed("71388002", "Procedure"), LABORATORY)
                .remove("category")
                .add("patientInstruction", Rules.canary("order-unknown")));
        sheet.hidden(
                "upcoming",
                "ServiceRequest.demo-order-unknown",
                "An order of no known sort (R29, R59).",
                Rules.ORDER_NOT_LISTED);
        appointment("office", -7, "booked", "An appointment in a week (R30).");
        appointment("check-up", -45, "pending", "An appointment that the clinic has still to confirm (R30).");
        reminder("flu-shot", Code.snomed("86198006", "Influenza vaccination"), "Your yearly flu shot is due.");
        reminder(
                "eye-examination",
                Code.snomed("36228007", "Ophthalmic examination and evaluation"),
                "An eye examination is due once a year.");
        reminder("mammography", Code.snomed("71651007", "Mammography"), "A mammography is due.");
    }

    private JsonObjectBuilder order(String name, int ahead, Code code, Code category) {
        return request("demo-order-" + name, code)
                .add("intent", "order")
                .add("category", Fhir.list(Fhir.concept(category)))
                .add("occurrenceDateTime", Anchor.at(-ahead, "09:00"));
    }

    private JsonObjectBuilder request(String id, Code code) {
        return Fhir.resource("ServiceRequest", id)
                .add("status", "active")
                .add("intent", "proposal")
                .add("code", Fhir.concept(code))
                .add("subject", sheet.patient())
                .add("authoredOn", Anchor.at(12, "10:25"))
                .add("requester", doctor.reference());
    }

    private void listed(String name, String shows) {
        sheet.visible("upcoming", "ServiceRequest.demo-order-" + name, shows);
    }

    private void appointment(String name, int daysAgo, String status, String shows) {
        sheet.add(Fhir.resource("Appointment", "demo-appointment-" + name)
                .add("status", status)
                .add("serviceType", Fhir.list(Fhir.concept(Visits.GENERAL_PRACTICE)))
                .add("description", "Visit in the clinic")
                .add("start", Anchor.at(daysAgo, "09:30"))
                .add("end", Anchor.at(daysAgo, "10:00"))
                .add(
                        "participant",
                        Fhir.list(
                                Visits.attends(sheet.patient()),
                                Visits.attends(doctor.reference()),
                                Visits.attends(DemoFacility.CLINIC))));
        sheet.visible("upcoming", "Appointment.demo-appointment-" + name, shows);
    }

    private void reminder(String name, Code code, String text) {
        sheet.add(request("demo-reminder-" + name, code)
                .add("occurrenceDateTime", Anchor.day(-10))
                .add("patientInstruction", text));
        sheet.visible("reminders", "ServiceRequest.demo-reminder-" + name, "Care that is due (R27).");
    }
}
