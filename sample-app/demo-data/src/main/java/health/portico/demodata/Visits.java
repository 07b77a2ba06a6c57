package health.portico.demodata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives Synthea's encounters a department and, where people make one, an appointment (R61). */
final class Visits {
    static final Code GENERAL_PRACTICE = Code.department("124", "General Practice");
    static final Code EMERGENCY = Code.department("117", "Emergency Medical");

    private static final Code HOSPITAL = Code.department("361", "Hospital Services");
    private static final Code OBSTETRICS = Code.department("186", "Obstetrics & Gynaecology");
    private static final Map<String, Code> BY_TYPE = Map.ofEntries(
            Map.entry("33879002", Code.department("57", "Immunization")),
            Map.entry("702927004", Code.department("556", "Walk-in Centre /Non-Emergency")),
            Map.entry("424619006", OBSTETRICS),
            Map.entry("424441002", OBSTETRICS),
            Map.entry("169762003", OBSTETRICS),
            Map.entry("310061009", OBSTETRICS));

    /** Urgent care, telephone, death certification, and what patients start without an appointment. */
    private static final Set<String> UNSCHEDULED = Set.of("702927004", "185317003", "308646001", "270427003");

    private Visits() {}

    static List<JsonObject> conform(JsonObject encounter) {
        var type = type(encounter);
        var visitClass = encounter.getJsonObject("class").getString("code");
        var department =
                switch (visitClass) {
                    case "EMER" -> EMERGENCY;
                    case "IMP" -> HOSPITAL;
                    default -> BY_TYPE.getOrDefault(type, GENERAL_PRACTICE);
                };
        var placed = Conform.with(encounter, "serviceType", Fhir.concept(department));
        if (!visitClass.equals("AMB") || UNSCHEDULED.contains(type)) {
            return List.of(placed);
        }
        var appointment = appointment(placed, department);
        var reference = Fhir.reference("Appointment/" + appointment.getString("id"));
        return List.of(Conform.with(placed, "appointment", Fhir.list(reference)), appointment);
    }

    /** Make the appointment that an encounter kept, at the same time with the same people. */
    static JsonObject appointment(JsonObject encounter, Code department) {
        var period = encounter.getJsonObject("period");
        var clinician = encounter.getJsonArray("participant").getJsonObject(0).getJsonObject("individual");
        return Fhir.resource("Appointment", Fhir.idFrom("appointment of " + encounter.getString("id")))
                .add("status", "fulfilled")
                .add("serviceType", Fhir.list(Fhir.concept(department)))
                .add("start", period.getString("start"))
                .add("end", period.getString("end", period.getString("start")))
                .add("participant", Fhir.list(attends(encounter.getJsonObject("subject")), attends(clinician)))
                .build();
    }

    static JsonObject attends(JsonObject actor) {
        return Json.createObjectBuilder()
                .add("actor", actor)
                .add("status", "accepted")
                .build();
    }

    private static String type(JsonObject encounter) {
        return encounter
                .getJsonArray("type")
                .getJsonObject(0)
                .getJsonArray("coding")
                .getJsonObject(0)
                .getString("code");
    }
}
