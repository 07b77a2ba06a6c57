package health.portico.sample.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks through everything that a log-in can open and looks for the words that stand in hidden items alone. */
class LeakTest {
    private static final String CANARY = "canary";

    @RegisterExtension
    static final DemoPortal PORTAL = new DemoPortal();

    @ParameterizedTest
    @ValueSource(strings = {"patient", "proxy", "teen", "turning18"})
    @DisplayName(
            "R40 no word of a hidden item stands in any list, page, item, search, note or log of a patient or proxy")
    void showsNoWordOfHiddenItems(String logIn) {
        PortalClient client = PORTAL.loggedIn(logIn);
        Set<String> seen = new HashSet<>();
        for (JsonValue patient : patients(client)) {
            walk(client, "api/v1/patients/" + patient.asJsonObject().getString("id"), seen);
        }
        assertTrue(seen.size() > 50, "the walk saw " + seen.size() + " items");
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient", "proxy", "teen", "turning18"})
    @DisplayName("R40 S14 no word of a hidden item stands in what their guests read, and no item that they do not see")
    void showsNoWordOfHiddenItemsToGuests(String logIn) {
        PortalClient owner = PORTAL.loggedIn(logIn);
        String record = "api/v1/patients/" + Expectations.patient(logIn);
        String code = owner.post(record + "/share-codes", "{\"recipientName\":\"Dr. Kim Sample\"}")
                .json()
                .getString("code");
        String born = owner.get(record + "/demographics").json().getString("birthDate");
        PortalClient guest = PORTAL.client();
        guest.post("api/v1/share/session", "{\"code\":\"" + code + "\",\"birthDate\":\"" + born + "\"}");
        JsonObject shared = clean(guest.get("api/v1/share/record")).json().getJsonObject("categories");
        clean(guest.get("share/record"));

        assertFalse(shared.containsKey("notes") || shared.containsKey("messages"));
        shared.forEach(
                (category, list) -> list.asJsonObject().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .limit(20)
                        .forEach(item -> assertEquals(
                                200,
                                owner.get(record + "/" + category + "/" + item.getString("id"))
                                        .status())));
    }

    private static void walk(PortalClient client, String record, Set<String> seen) {
        for (Category category : Category.ALL) {
            String list = record + "/" + category;
            String next = list + "?limit=100";
            int counted = 0;
            while (!next.isEmpty()) {
                JsonObject page = clean(client.get(next)).json();
                for (JsonObject item : page.getJsonArray("items").getValuesAs(JsonObject.class)) {
                    clean(client.get(list + "/" + item.getString("id")));
                    seen.add(item.getString("id"));
                    counted++;
                }
                assertTrue(counted <= page.getInt("total"), "more items than the total says");
                next = page.containsKey("next") ? list + "?limit=100&cursor=" + page.getString("next") : "";
                if (next.isEmpty()) {
                    assertEquals(page.getInt("total"), counted, list);
                }
            }
        }
        assertEquals(
                0, client.get(record + "/search?q=" + CANARY).json().getInt("total"), "the search finds hidden words");
        clean(client.get(record + "/demographics"));
    }

    private static List<JsonValue> patients(PortalClient client) {
        try (var reader = Json.createReader(
                new StringReader(clean(client.get("api/v1/patients")).body()))) {
            return List.copyOf(reader.readArray());
        }
    }

    private static PortalAnswer clean(PortalAnswer answer) {
        assertEquals(200, answer.status(), answer.body());
        assertFalse(answer.body().toLowerCase(Locale.ROOT).contains(CANARY), () -> around(answer.body()));
        return answer;
    }

    private static String around(String body) {
        int at = body.toLowerCase(Locale.ROOT).indexOf(CANARY);
        return body.substring(Math.max(0, at - 200), Math.min(body.length(), at + 100));
    }

    @Test
    @DisplayName("R47 the demo's patient reads the conversation that the proxy does not")
    void showsHiddenConversationsToThePatientAlone() {
        String messages = "api/v1/patients/" + Expectations.patient("patient") + "/messages";

        assertEquals(5, PORTAL.loggedIn("patient").get(messages).json().getInt("total"));
        PortalAnswer ofProxy = PORTAL.loggedIn("proxy").get(messages);
        assertEquals(3, ofProxy.json().getInt("total"));
        assertFalse(ofProxy.body().contains("for you alone"), ofProxy::body);
    }

    @Test
    @DisplayName("R40 the walk would notice: the clinician in care does see the hidden words")
    void seesHiddenWordsAsClinician() {
        PortalClient doctor = PORTAL.loggedIn("doctor");
        PortalAnswer note = doctor.get("api/v1/patients/" + Expectations.patient("patient")
                + "/notes/DocumentReference.demo-note-hidden-by-author");

        assertEquals(200, note.status());
        assertTrue(note.body().toLowerCase(Locale.ROOT).contains(CANARY));
    }
}
