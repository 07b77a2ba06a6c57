package health.portico.sample.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Asks in a record that one may open for a thing that is in another one. */
class ForeignIdsHttpTest {
    @RegisterExtension
    static final DemoPortal PORTAL = new DemoPortal();

    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    private static final String OTHER = "api/v1/patients/" + Expectations.patient("patient");

    /**
     * An address with a place for an id, and an id that names something elsewhere.
     *
     * @param path below the record, or below the API where it begins with a slash
     */
    private record Foreign(String verb, String path, String id) {
        PortalAnswer ask(PortalClient client, String record, String asked) {
            String address = (path.startsWith("/") ? "api/v1" : record + "/") + path.formatted(asked);
            return client.send(client.request(address)
                    .header("Content-Type", "application/json")
                    .method(verb, verb.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
        }
    }

    @TestFactory
    @DisplayName("S40 another patient's thing, asked for in the own record, answers like one that nobody has")
    Stream<DynamicTest> hidesFromPatients() {
        return asked("teen", Expectations.patient("teen"), elsewhere());
    }

    @TestFactory
    @DisplayName(
            "S40 S39 a clinician finds no patient's thing in the record of another one, whether that one is in care or not")
    Stream<DynamicTest> hidesFromClinicians() {
        return asked("doctor", Expectations.patient("turning18"), elsewhere().filter(foreign -> !foreign.path()
                .startsWith("/account")));
    }

    private Stream<DynamicTest> asked(String logIn, String patient, Stream<Foreign> things) {
        PortalClient client = PORTAL.loggedIn(logIn);
        String record = "api/v1/patients/" + patient;
        return things.map(foreign -> DynamicTest.dynamicTest(foreign.toString(), () -> {
            PortalAnswer answer = foreign.ask(client, record, foreign.id());
            PortalAnswer missing = foreign.ask(client, record, NOBODYS);

            assertEquals(404, answer.status(), answer::body);
            assertEquals(HeadersHttpTest.head(missing), HeadersHttpTest.head(answer));
            assertEquals(missing.masked(), answer.masked());
        }));
    }

    private static Stream<Foreign> elsewhere() {
        PortalClient owner = PORTAL.loggedIn("patient");
        PortalClient staff = PORTAL.loggedIn("records");
        String grant = first(staff, OTHER + "/proxies").getString("id");
        String thread = first(owner, OTHER + "/message-threads").getString("id");
        return Stream.of(
                        listed(owner),
                        results(PORTAL.loggedIn("proxy"), Expectations.patient("child")),
                        Stream.of(
                                new Foreign("DELETE", "proxies/%s", grant),
                                new Foreign("GET", "message-threads/%s", thread),
                                new Foreign("POST", "message-threads/%s/read", thread),
                                new Foreign(
                                        "DELETE",
                                        "/account/sessions/%s",
                                        first(owner, "api/v1/account/sessions").getString("id"))))
                .flatMap(foreign -> foreign);
    }

    /** Return the newest item of each category that the demo's patient has something of. */
    private static Stream<Foreign> listed(PortalClient owner) {
        List<Foreign> found = Stream.of(
                        "results",
                        "notes",
                        "encounters",
                        "medications",
                        "immunizations",
                        "problems",
                        "vitals",
                        "messages")
                .flatMap(category -> items(owner, OTHER + "/" + category + "?limit=1").stream()
                        .map(item -> new Foreign(
                                "GET", category + "/%s", item.asJsonObject().getString("id"))))
                .toList();
        assertEquals(8, found.size(), "each of these categories has something");
        return found.stream();
    }

    private static Stream<Foreign> results(PortalClient reader, String patient) {
        JsonArray some = items(reader, "api/v1/patients/" + patient + "/results?limit=2");
        assertFalse(some.isEmpty());
        return some.getValuesAs(JsonObject.class).stream()
                .map(item -> new Foreign("GET", "results/%s", item.getString("id")));
    }

    private static JsonObject first(PortalClient client, String path) {
        return items(client, path).getJsonObject(0);
    }

    private static JsonArray items(PortalClient client, String path) {
        return client.get(path).json().getJsonArray("items");
    }
}
