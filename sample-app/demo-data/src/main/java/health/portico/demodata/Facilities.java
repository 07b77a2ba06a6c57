package health.portico.demodata;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names and addresses that nobody has for Synthea's facilities, which are real ones. An organization keeps its name
 * from run to run: the names follow the order of the ids. Not thread-safe.
 */
final class Facilities {
    private static final List<String> AREAS = List.of("", "North ", "South ", "East ", "West ", "Upper ", "Lower ");
    private static final List<String> PLACES = List.of(
            "Alder", "Bluff", "Canyon", "Dogwood", "Elder", "Fern", "Gull", "Heron", "Iris", "Juniper", "Kestrel",
            "Laurel", "Maple", "Nettle", "Oak", "Poppy", "Quail", "Redwood", "Sage", "Tern", "Umber", "Vine", "Willow",
            "Yarrow");

    private final Map<String, JsonObject> organizations = new TreeMap<>();
    private final Map<String, JsonObject> locations = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();

    void learn(JsonObject resource) {
        var byId = resource.getString("resourceType").equals("Organization") ? organizations : locations;
        byId.putIfAbsent(resource.getString("id"), resource);
    }

    /** Give every learned organization and location its name. */
    void name() {
        int index = 0;
        for (var entry : organizations.entrySet()) {
            var area = AREAS.get(index / PLACES.size() % AREAS.size());
            var kind = kind(entry.getValue().getString("name").toUpperCase(Locale.ROOT));
            names.put("Organization/" + entry.getKey(), area + PLACES.get(index % PLACES.size()) + " " + kind);
            index++;
        }
        locations.forEach((id, location) -> names.put("Location/" + id, nameOfLocation(location)));
    }

    /** Return the name of {@code Organization/…} or {@code Location/…}. */
    String nameOf(String reference) {
        return names.get(reference);
    }

    JsonObject organization(String id) {
        return organizations.get(id);
    }

    JsonObject location(String id) {
        return locations.get(id);
    }

    /** A location without an organization is the patient's home. */
    private String nameOfLocation(JsonObject location) {
        return location.containsKey("managingOrganization") ? names.get(organizationOf(location)) : "Patient's Home";
    }

    static String organizationOf(JsonObject location) {
        return "Organization/"
                + location.getJsonObject("managingOrganization")
                        .getJsonObject("identifier")
                        .getString("value");
    }

    private static String kind(String name) {
        if (name.contains("URGENT") || name.contains("WALK")) {
            return "Urgent Care";
        }
        if (name.contains("NURSING") || name.contains("CONVALESCENT") || name.contains("CARE CENTER")) {
            return "Care Home";
        }
        if (name.contains("SURG") || name.contains("ENDOSCOPY")) {
            return "Day Surgery";
        }
        return name.contains("HOSPITAL") || name.contains("MEDICAL CENTER") ? "Hospital" : "Clinic";
    }
}
