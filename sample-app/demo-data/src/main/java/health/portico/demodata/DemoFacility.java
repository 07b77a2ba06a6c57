package health.portico.demodata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/** The hospital of the overlay with the places where its visits happen. */
final class DemoFacility {
    static final JsonObject ORGANIZATION = Fhir.reference("Organization/demo-hospital", "Portico Demo Hospital");
    static final JsonObject CLINIC = Fhir.reference("Location/demo-clinic", "Portico Demo Hospital, Clinic");
    static final JsonObject WARD = Fhir.reference("Location/demo-ward", "Portico Demo Hospital, Ward 3");

    private DemoFacility() {}

    static List<JsonObject> resources() {
        var hospital = Fhir.resource("Organization", "demo-hospital")
                .add("extension", Fhir.list(Fhir.timezone()))
                .add("active", true)
                .add("name", ORGANIZATION.getString("display"))
                .build();
        return List.of(hospital, location(CLINIC), location(WARD));
    }

    /** A location without a type: the department is said by the visit. */
    private static JsonObject location(JsonObject reference) {
        var id = reference.getString("reference").substring("Location/".length());
        return Fhir.resource("Location", id)
                .add("extension", Fhir.list(Fhir.timezone()))
                .add("status", "active")
                .add("name", Json.createValue(reference.getString("display")))
                .add("managingOrganization", ORGANIZATION)
                .build();
    }
}
