package health.portico.sample.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.DemographicsUpdate;
import health.portico.api.host.DemographicsUpdates;
import health.portico.embedded.PortalServer;
import health.portico.embedded.PortalServerBuilder;
import health.portico.sample.demo.DemoPeople;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Update Patient Information over the wire: the patient, the desk, and the hospital behind it. */
class RequestsHttpTest {
    private static final String DESK = "api/v1/staff/requests";
    private static final String PHONES = "{\"phones\":[\"555-0100\"],\"addresses\":[]}";

    @TempDir
    private Path folder;

    private final List<DemographicsUpdate> taken = new ArrayList<>();
    private boolean broken;
    private PortalServer server;
    private PortalClient patient;
    private PortalClient records;
    private String requests = "";

    @BeforeEach
    void start() {
        DemographicsUpdates updates = update -> {
            if (broken) {
                throw new IllegalStateException("the interface engine does not answer");
            }
            taken.add(update);
            return DemographicsUpdates.Outcome.APPLIED;
        };
        server = portal().replace(DemographicsUpdates.class, updates).start();
        patient = loggedIn(server, "patient");
        records = loggedIn(server, "records");
        requests = "api/v1/patients/" + patientId(patient) + "/update-requests";
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("R15 a change of telephone waits for staff; accepted, it goes to the hospital and is done")
    void goesToTheHospital() {
        PortalAnswer submitted = patient.post(requests, PHONES);
        assertEquals(201, submitted.status());
        assertEquals("submitted", submitted.json().getString("state"));
        assertEquals(List.of(), taken, "nothing is applied by itself");

        JsonObject line = only(records.get(DESK + "?kind=update"));
        assertEquals("Lecia Lizabeth Sanford", line.getString("patientName"));
        assertFalse(line.getBoolean("needsEvidence"));
        assertEquals("in-review", step(line, "take", "{}").getString("state"));
        JsonObject mine = only(records.get(DESK + "?assignee=me"));
        assertEquals("completed", step(mine, "accept", "{\"version\":1}").getString("state"));

        DemographicsUpdate update = taken.get(0);
        assertEquals(Optional.of(List.of("555-0100")), update.phones());
        assertEquals(Optional.of(List.of()), update.addresses());
        assertEquals(Optional.empty(), update.emails());
        assertEquals("completed", only(patient.get(requests)).getString("state"));
        assertEquals(0, records.get(DESK).json().getJsonArray("items").size());
    }

    @Test
    @DisplayName("R15 a name or a birth date is accepted with evidence alone")
    void asksForEvidence() {
        patient.post(requests, "{\"name\":\"Lecia Moore\",\"birthDate\":\"1980-02-29\"}");
        JsonObject line = only(records.get(DESK));
        assertTrue(line.getBoolean("needsEvidence"));
        assertEquals("422 evidence-required", problem(post(line, "accept", "{}")));
        assertEquals(List.of(), taken);
        assertEquals(
                "completed",
                step(line, "accept", "{\"evidence\":\"passport seen\"}").getString("state"));
        assertEquals(Optional.of("Lecia Moore"), taken.get(0).name());
        assertEquals(Optional.of("passport seen"), taken.get(0).evidence());
        assertFalse(patient.get(requests).body().contains("passport"), "evidence is for staff");
    }

    @Test
    @DisplayName("R15 a rejection needs a reason, which the patient reads; what is decided stays decided")
    void rejects() {
        patient.post(requests, PHONES);
        JsonObject line = only(records.get(DESK));
        assertEquals("400 invalid-request", problem(post(line, "reject", "{}")));
        step(line, "reject", "{\"reason\":\"Please call us first.\"}");
        assertEquals("Please call us first.", only(patient.get(requests)).getString("reason"));
        assertEquals("409 transition-not-allowed", problem(post(line, "accept", "{}")));
        assertEquals("409 changed-meanwhile", problem(post(line, "accept", "{\"version\":0}")));
        assertEquals("409 transition-not-allowed", problem(patient.delete(requests + "/" + line.getString("id"))));
        assertEquals("404 not-found", problem(post(line, "withdraw", "{}")));
        assertEquals(List.of(), taken);
    }

    @Test
    @DisplayName("R15 what the hospital does not take stays accepted, and is handed over again or completed by hand")
    void handsOverAgain() {
        broken = true;
        patient.post(requests, PHONES);
        JsonObject line = only(records.get(DESK));
        assertEquals("accepted", step(line, "accept", "{}").getString("state"));
        assertEquals("accepted", step(line, "hand-over", "{}").getString("state"));
        broken = false;
        assertEquals("completed", step(line, "hand-over", "{}").getString("state"));
        assertEquals("409 transition-not-allowed", problem(post(line, "hand-over", "{}")));
        assertEquals(1, taken.size());
    }

    @Test
    @DisplayName("R15 without an interface of the hospital staff type it in and say so")
    void isTypedIn() {
        try (PortalServer small = portal().start()) {
            PortalClient client = loggedIn(small, "patient");
            client.post("api/v1/patients/" + patientId(client) + "/update-requests", PHONES);
            PortalClient staff = loggedIn(small, "records");
            JsonObject line = only(staff.get(DESK));
            String path = DESK + "/" + line.getString("id");
            assertEquals("accepted", staff.post(path + "/accept", "{}").json().getString("state"));
            assertEquals(
                    1,
                    staff.get(DESK + "?state=accepted")
                            .json()
                            .getJsonArray("items")
                            .size());
            assertEquals(
                    "completed", staff.post(path + "/complete", "{}").json().getString("state"));
        }
    }

    @Test
    @DisplayName("R15 a patient takes back what nobody decided, and has at most ten requests open")
    void takesBack() {
        String first = patient.post(requests, PHONES).json().getString("id");
        for (int i = 1; i < 10; i++) {
            assertEquals(201, patient.post(requests, PHONES).status());
        }
        assertEquals("409 too-many-open-requests", problem(patient.post(requests, PHONES)));
        assertEquals(204, patient.delete(requests + "/" + first).status());
        assertEquals(201, patient.post(requests, PHONES).status());
    }

    @Test
    @DisplayName("R46 S40 neither a proxy nor another patient asks, lists or takes back; somebody else's is like none")
    void isThePatientsAlone() {
        String id = patient.post(requests, PHONES).json().getString("id");
        for (String other : List.of("proxy", "teen")) {
            PortalClient stranger = loggedIn(server, other);
            assertEquals("404 record-not-available", problem(stranger.get(requests)), other);
            assertEquals("404 record-not-available", problem(stranger.post(requests, PHONES)), other);
            assertEquals("404 record-not-available", problem(stranger.delete(requests + "/" + id)), other);
        }
        PortalClient teen = loggedIn(server, "teen");
        String own = "api/v1/patients/" + patientId(teen) + "/update-requests";
        assertEquals("404 record-not-available", problem(teen.delete(own + "/" + id)));
        assertEquals("404 record-not-available", problem(patient.delete(requests + "/" + UUID.randomUUID())));
        assertEquals("403 role-not-allowed", problem(loggedIn(server, "doctor").get(DESK)));
        assertEquals("404 record-not-available", problem(records.post(DESK + "/" + UUID.randomUUID() + "/take", "{}")));
        assertEquals("submitted", only(patient.get(requests)).getString("state"));
    }

    @Test
    @DisplayName("R15 what cannot be is refused, each field by its name")
    void refusesNonsense() {
        for (String bad : List.of(
                "{}",
                "{\"phones\":[\"call me\"]}",
                "{\"emails\":[\"no address\"]}",
                "{\"birthDate\":\"yesterday\"}",
                "{\"language\":\"no language\"}",
                "{\"phones\":[\"1234\",\"1234\",\"1234\",\"1234\",\"1234\",\"1234\"]}")) {
            assertEquals("400 invalid-request", problem(patient.post(requests, bad)), bad);
        }
    }

    private JsonObject step(JsonObject line, String transition, String body) {
        PortalAnswer answer = post(line, transition, body);
        assertEquals(200, answer.status(), answer::body);
        return answer.json();
    }

    private PortalAnswer post(JsonObject line, String transition, String body) {
        return records.post(DESK + "/" + line.getString("id") + "/" + transition, body);
    }

    private static JsonObject only(PortalAnswer list) {
        List<JsonObject> items = list.json().getJsonArray("items").getValuesAs(JsonObject.class);
        assertEquals(1, items.size(), list::body);
        return items.get(0);
    }

    private static String patientId(PortalClient client) {
        return Json.createReader(new StringReader(client.get("api/v1/patients").body()))
                .readArray()
                .getJsonObject(0)
                .getString("id");
    }

    private static String problem(PortalAnswer answer) {
        return answer.status() + " " + answer.code();
    }

    private static PortalClient loggedIn(PortalServer server, String username) {
        PortalClient client = new PortalClient(server.uri());
        assertEquals(200, client.logIn(username, DemoPeople.PASSWORD).status());
        return client;
    }

    private PortalServerBuilder portal() {
        return PortalServer.builder()
                .port(0)
                .dataDirectory(folder.resolve("data" + UUID.randomUUID()))
                .configure("portico.mode", "demo")
                .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }
}
