package health.portico.demodata;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.List;

/**
 * Gives one person's rewritten resources what docs/reference/fhir-mapping.md asks for and Synthea leaves out.
 */
final class Conform {
    private final Member member;
    private final String generalPractitioner;
    private final Chart chart;

    /**
     * Make it for one person.
     *
     * @param generalPractitioner a reference to the doctor in charge
     * @param chart where Synthea's medications stand
     */
    Conform(Member member, String generalPractitioner, Chart chart) {
        this.member = member;
        this.generalPractitioner = generalPractitioner;
        this.chart = chart;
    }

    /** Return what stands for the resource in the demo: itself, and for a scheduled visit its Appointment. */
    List<JsonObject> conform(JsonObject original, JsonObject resource) {
        return switch (resource.getString("resourceType")) {
            case "Patient" -> List.of(patient(resource));
            case "Encounter" -> Visits.conform(resource);
            case "MedicationRequest" -> List.of(medication(original, resource));
            case "AllergyIntolerance" -> List.of(allergy(resource));
            case "DocumentReference" -> List.of(with(resource, "status", Json.createValue("current")));
            default -> List.of(resource);
        };
    }

    static JsonObject with(JsonObject resource, String key, JsonValue value) {
        return Json.createObjectBuilder(resource).add(key, value).build();
    }

    /** Leave out identifiers that look like a citizen's; the demo needs none. */
    private JsonObject patient(JsonObject resource) {
        var identifiers = Json.createArrayBuilder();
        resource.getJsonArray("identifier").getValuesAs(JsonObject.class).stream()
                .limit(2)
                .forEach(identifiers::add);
        var extensions = Json.createArrayBuilder();
        resource.getJsonArray("extension").getValuesAs(JsonObject.class).stream()
                .filter(extension -> !extension.getString("url").contains("synthetichealth"))
                .forEach(extensions::add);
        var out = Json.createObjectBuilder(resource)
                .add("identifier", identifiers)
                .add("extension", extensions)
                .add("telecom", telecom(resource))
                .add("generalPractitioner", Fhir.list(Fhir.reference(generalPractitioner)));
        member.age().ifPresent(age -> out.add("birthDate", "{{age:" + age + "}}"));
        return out.build();
    }

    /** Put an address on file that no mail goes to (RFC 2606): the one that the demo's log-in of this person has, if there is one. */
    private JsonArrayBuilder telecom(JsonObject resource) {
        return Json.createArrayBuilder(resource.getJsonArray("telecom"))
                .add(Json.createObjectBuilder()
                        .add("system", "email")
                        .add("value", member.role() + "@example.org")
                        .add("use", "home"));
    }

    /** Name the medication itself, and say for a running prescription how many refills were authorized (R32). */
    private JsonObject medication(JsonObject original, JsonObject resource) {
        var out = Json.createObjectBuilder(resource);
        if (original.containsKey("medicationReference")) {
            var reference = original.getJsonObject("medicationReference").getString("reference");
            out.add("medicationCodeableConcept", chart.medication(reference)).remove("medicationReference");
        }
        if (resource.getString("status").equals("active")) {
            int refills = Math.floorMod(resource.getString("id").hashCode(), 2) * 3;
            out.add("dispenseRequest", Json.createObjectBuilder().add("numberOfRepeatsAllowed", refills));
        }
        return out.build();
    }

    /** Synthea lists reactions in the order of a hash table and gives them chance severities: settle both. */
    private static JsonObject allergy(JsonObject resource) {
        if (!resource.containsKey("reaction")) {
            return resource;
        }
        var reactions = Json.createArrayBuilder();
        resource.getJsonArray("reaction").getValuesAs(JsonObject.class).stream()
                .map(reaction ->
                        Json.createObjectBuilder(reaction).remove("severity").build())
                .sorted(Comparator.comparing(JsonObject::toString))
                .forEach(reactions::add);
        return with(resource, "reaction", reactions.build());
    }
}
