package health.portico.sample.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.PatientId;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the plugins of this house offer is offered still, and answers as their {@code META-INF/portico-openapi.json} describes. */
class PluginSchemaHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension().account(TestAccount.patient("robin", "p1"));

    private static final String PLUGINS = "/plugins/";
    private static final String NOTES = "/plugins/notes/patients/{patient}/encounters/{encounter}/notes";
    private static final String CONNECTIONS = "/plugins/devices/patients/{patient}/connections";
    private static final String READINGS = "/plugins/devices/patients/{patient}/readings";

    private final PortalClient robin = PORTAL.loggedIn("robin");
    private final Contract contract =
            new Contract(robin.get("api/v1/openapi.json").json());

    @BeforeAll
    static void admit() {
        var visit = SampleItems.visit(
                new PatientId("p1"),
                "Encounter.e1",
                PortalExtension.NOON.minusSeconds(86_400).atOffset(ZoneOffset.UTC));
        PORTAL.hospital()
                .patient(SampleItems.adult("p1", LocalDate.of(1980, 1, 1)))
                .item(visit)
                .item(SampleItems.note(visit, "DocumentReference.n1", "All is well."));
    }

    @Test
    @DisplayName("R57 R64 R65 R66 each operation of the plugins is described, and none is gone")
    void offersWhatItOffered() {
        var offered = contract.operations().stream()
                .filter(operation -> operation.path().startsWith(PLUGINS))
                .map(Contract.Operation::toString)
                .sorted()
                .toList();

        assertEquals(
                List.of(
                        "DELETE " + CONNECTIONS + "/{id}",
                        "GET " + CONNECTIONS,
                        "GET " + READINGS,
                        "GET " + NOTES,
                        "POST " + CONNECTIONS,
                        "POST " + READINGS),
                offered);
    }

    @Test
    @DisplayName("R57 the notes of a visit are as described")
    void describesNotes() {
        var notes = robin.get(address(NOTES).replace("{encounter}", "Encounter.e1"));

        check("get", NOTES, notes);
        assertEquals(1, notes.json().getJsonArray("items").size());
        checkProblem("get", NOTES, robin.get(address(NOTES).replace("{encounter}", "a_b")));
    }

    @Test
    @DisplayName("R64 R65 R66 R71 what is connected, sent, listed and ended is as described, refusals too")
    void describesDevices() {
        var source = "{\"source\":\"google-fit\",\"channel\":\"mobile-app\",";
        var connected = robin.post(address(CONNECTIONS), source + "\"types\":[\"weight\"]}");
        check("post", CONNECTIONS, connected);
        var reading =
                "{\"type\":\"weight\",\"value\":180,\"unit\":\"lb\",\"at\":\"2026-05-20T08:00:00-07:00\",\"externalId\":\"a\"}";
        var lost = reading.replace("180", "1800").replace("\"a\"", "\"b\"");
        check("post", READINGS, robin.post(address(READINGS), source + "\"readings\":[" + reading + "," + lost + "]}"));
        check("get", CONNECTIONS, robin.get(address(CONNECTIONS)));
        for (var resolution : List.of("raw", "hour", "day")) {
            var readings = robin.get(address(READINGS) + "?resolution=" + resolution);
            check("get", READINGS, readings);
            assertEquals(1, readings.json().getJsonArray("items").size(), resolution);
        }
        checkProblem("post", READINGS, robin.post(address(READINGS), "{}"));
        checkProblem("post", CONNECTIONS, robin.post(address(CONNECTIONS), "{}"));
        checkProblem("get", READINGS, robin.get(address(READINGS) + "?resolution=year"));
        var one = address(CONNECTIONS) + "/" + connected.json().getString("id");
        assertEquals(204, robin.delete(one).status());
        checkProblem("delete", CONNECTIONS + "/{id}", robin.delete(one));
    }

    private static String address(String path) {
        return "api/v1" + path.replace("{patient}", "p1");
    }

    /** Hold an answer against the schema that its operation names for its status. */
    private void check(String verb, String path, PortalAnswer answer) {
        contract.check(schema(verb, path, answer.status(), "application/json"), answer);
    }

    private void checkProblem(String verb, String path, PortalAnswer answer) {
        contract.check(schema(verb, path, answer.status(), "application/problem+json"), answer);
    }

    private String schema(String verb, String path, int status, String type) {
        JsonObject responses = contract.document()
                .getJsonObject("paths")
                .getJsonObject(path)
                .getJsonObject(verb)
                .getJsonObject("responses");
        assertTrue(responses.containsKey(Integer.toString(status)), verb + " " + path + " answers " + status);
        String named = responses
                .getJsonObject(Integer.toString(status))
                .getJsonObject("content")
                .getJsonObject(type)
                .getJsonObject("schema")
                .getString("$ref");
        return named.substring(named.lastIndexOf('/') + 1);
    }
}
