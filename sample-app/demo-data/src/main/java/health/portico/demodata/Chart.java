package health.portico.demodata;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of a person's bundle tells that the rewriting of its resources needs: where references lead, what
 * a Medication is, who saw this person most often.
 */
final class Chart {
    /** The types that the demo keeps; all others, and references to them, go. */
    static final Set<String> KEPT = Set.of(
            "Patient",
            "Encounter",
            "Observation",
            "DiagnosticReport",
            "DocumentReference",
            "MedicationRequest",
            "Condition",
            "AllergyIntolerance",
            "Immunization",
            "Procedure");

    private final Map<String, String> references = new HashMap<>();
    private final Map<String, JsonObject> medications = new HashMap<>();
    private final Map<String, Integer> visits = new TreeMap<>();
    private JsonObject patient = JsonObject.EMPTY_JSON_OBJECT;

    static Chart read(BundleFile bundle) throws IOException {
        var chart = new Chart();
        bundle.forEach(chart::learn);
        return chart;
    }

    private void learn(JsonObject resource) {
        var type = resource.getString("resourceType");
        var id = resource.getString("id");
        if (KEPT.contains(type)) {
            references.put("urn:uuid:" + id, type + "/" + id);
        }
        switch (type) {
            case "Patient" -> patient = resource;
            case "Medication" -> medications.put("urn:uuid:" + id, resource.getJsonObject("code"));
            case "Encounter" -> visits.merge(clinicianOf(resource), 1, Integer::sum);
            default -> {}
        }
    }

    private static String clinicianOf(JsonObject encounter) {
        return encounter
                .getJsonArray("participant")
                .getJsonObject(0)
                .getJsonObject("individual")
                .getString("reference");
    }

    /** Return this person as Synthea wrote it. */
    JsonObject patient() {
        return patient;
    }

    /** Return {@code Type/id}, or null where the demo does not keep the target. */
    @Nullable
    String resolve(String reference) {
        return references.get(reference);
    }

    JsonObject medication(String reference) {
        return medications.get(reference);
    }

    /** Return Synthea's reference to the clinician with most visits; of equals the first by its text. */
    String mainClinician() {
        return visits.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .orElseThrow()
                .getKey();
    }
}
