package health.portico.sample.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the demo hospital's manifest promises about each item that shows a rule. */
public final class Expectations {
    private static final JsonObject MANIFEST = read();

    private Expectations() {}

    /**
     * An item of the demo hospital.
     *
     * @param visible whether its own adult patient sees it
     * @param hiddenBy the rules that hide it
     * @param shows what it is there for
     */
    record Expected(
            String patient, String category, String item, boolean visible, Set<String> hiddenBy, String shows) {}

    static List<Expected> all() {
        return MANIFEST.getJsonArray("expectations").getValuesAs(JsonObject.class).stream()
                .map(e -> new Expected(
                        patient(e.getString("patient")),
                        e.getString("category"),
                        e.getString("item"),
                        e.getBoolean("visible"),
                        new TreeSet<>(e.getJsonArray("hiddenBy").getValuesAs(JsonString::getString)),
                        e.getString("shows")))
                .toList();
    }

    /** Return the id of the patient who plays a part, for instance {@code teen}. */
    public static String patient(String part) {
        return MANIFEST.getJsonObject("people").getJsonObject(part).getString("id");
    }

    /** Return the log-in of a patient, or the empty text if the patient has none. */
    static String logIn(String patient) {
        for (String part : List.of("patient", "proxy", "teen", "turning18")) {
            if (patient(part).equals(patient)) {
                return part;
            }
        }
        return "";
    }

    private static JsonObject read() {
        InputStream manifest = Expectations.class.getResourceAsStream("/demo-hospital/manifest.json");
        try (JsonReader reader = Json.createReader(manifest)) {
            return reader.readObject();
        }
    }
}
