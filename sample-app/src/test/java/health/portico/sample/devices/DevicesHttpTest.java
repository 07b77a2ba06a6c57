package health.portico.sample.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.plugin.devices.connection.Fetching;
import health.portico.sample.http.DemoPortal;
import health.portico.sample.http.Expectations;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The doubles of the makers answer in their published shapes, and what they say becomes readings. */
class DevicesHttpTest {
    @RegisterExtension
    static final DemoPortal PORTAL = new DemoPortal();

    private static final String PATIENT = Expectations.patient("turning18");
    private static final String DEVICES = "api/v1/plugins/devices/patients/" + PATIENT;

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R63 R66 a connected source brings a month of readings of each chosen type, none of them refused")
    @CsvSource({
        "withings, weight blood-pressure pulse",
        "fitbit, weight steps",
        "google-fit, weight blood-pressure pulse steps glucose oxygen"
    })
    void bringsReadings(String source, String types) {
        PortalClient client = PORTAL.loggedIn("turning18");
        PortalAnswer connected = client.post(
                DEVICES + "/connections",
                "{\"source\":\"%s\",\"channel\":\"website\",\"types\":[\"%s\"]}"
                        .formatted(source, types.replace(" ", "\",\"")));
        assertEquals(201, connected.status(), connected.body());

        PORTAL.bean(Fetching.class).run();

        for (String type : types.split(" ")) {
            PortalAnswer days = client.get(DEVICES + "/readings?resolution=day&type=" + type);
            long mine = days.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .filter(one -> one.getString("source").equals(source))
                    .count();
            assertTrue(mine >= 29, () -> type + " " + days.body());
        }
        assertEquals(
                204,
                client.delete(DEVICES + "/connections/" + connected.json().getString("id"))
                        .status());
    }

    @Test
    @DisplayName("R17 R71 settings list a connected device by its name and types, and unlink it; what it sent stays")
    void isUnlinkedInSettings() {
        PortalClient client = PORTAL.loggedIn("teen");
        String patient = Expectations.patient("teen");
        String devices = "api/v1/plugins/devices/patients/" + patient;
        String links = "api/v1/patients/" + patient + "/links";
        String id = client.post(
                        devices + "/connections",
                        "{\"source\":\"fitbit\",\"channel\":\"website\",\"types\":[\"weight\"]}")
                .json()
                .getString("id");
        PORTAL.bean(Fetching.class).run();

        JsonObject listed = devices(client.get(links)).get(0);
        assertEquals(id, listed.getString("id"));
        assertEquals("device", listed.getString("kind"));
        assertEquals("Fitbit", listed.getString("name"));
        assertEquals("[\"Weight\"]", listed.getJsonArray("shares").toString());

        assertEquals(204, client.delete(links + "/devices/" + id).status());
        assertEquals(List.of(), devices(client.get(links)));
        assertEquals(
                "[]",
                client.get(devices + "/connections")
                        .json()
                        .getJsonArray("items")
                        .toString());
        assertFalse(
                client.get(devices + "/readings").json().getJsonArray("items").isEmpty());
    }

    /** Return the links of the plugin; other tests let apps in to the same record. */
    private static List<JsonObject> devices(PortalAnswer links) {
        return links.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(link -> link.getString("plugin").equals("devices"))
                .toList();
    }
}
