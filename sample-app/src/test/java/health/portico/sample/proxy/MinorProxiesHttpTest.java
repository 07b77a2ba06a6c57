package health.portico.sample.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.ViewerKind;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Proxies of minors under the pack of California: what the forecast says, what-if says, and the proxy's own session shows. */
class MinorProxiesHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
            .configure("portico.policy.pack", "us-ca")
            .account(TestAccount.proxy("alex"))
            .account(TestAccount.staff("rory", ViewerKind.RECORDS));

    @BeforeAll
    static void fill() {
        OffsetDateTime past = PortalExtension.NOON.atOffset(ZoneOffset.UTC).minusDays(9);
        for (String born : List.of("2014-05-22", "2012-02-29", "2008-05-22", "2024-02-29")) {
            PORTAL.hospital().patient(SampleItems.adult("born-" + born, LocalDate.parse(born)));
            PORTAL.hospital().item(SampleItems.visit(new PatientId("born-" + born), "visit-" + born, past));
            PORTAL.hospital().item(SampleItems.result(new PatientId("born-" + born), "result-" + born, past));
        }
    }

    @Test
    @DisplayName("R46 S42 before and after each moment of the forecast, what-if says what the forecast says")
    void agreesWithWhatIf() {
        int changes = 0;
        for (String born : List.of("2014-05-22", "2012-02-29", "2008-05-22", "2024-02-29")) {
            JsonObject given = give("born-" + born);
            String access = given.getString("access");
            for (JsonObject change : given.getJsonArray("changesOn").getValuesAs(JsonObject.class)) {
                Instant at = Instant.parse(change.getString("at"));
                assertEquals(access, whatIf(born, given, at.minusMillis(1)), born + " before " + at);
                access = change.getString("becomes");
                assertEquals(access, whatIf(born, given, at), born + " at " + at);
                assertEquals(access, whatIf(born, given, at.plusSeconds(86_400 * 3)), born + " after " + at);
                String rules = change.containsKey("hiddenBy")
                        ? change.getJsonArray("hiddenBy").toString()
                        : "";
                assertEquals(access.equals("limited") ? "[\"proxy.minor-limited\"]" : "", rules);
                changes++;
            }
            assertEquals("ended", access, born);
        }
        assertEquals(6, changes);
    }

    @Test
    @DisplayName(
            "S41 S42 R46 a live session loses results on the eve of the 12th birthday, and all on the eve of the 18th, at midnight in the facility's zone")
    void losesAccessAtMidnight() {
        give("born-2014-05-22");
        assertEquals("1 1", seen("2014-05-22", "2026-05-21T06:59:59.999Z"));
        assertEquals("1 0", seen("2014-05-22", "2026-05-21T07:00:00Z"));
        assertEquals("1 0", seen("2014-05-22", "2032-05-21T06:59:59.999Z"));
        assertEquals("404 404", seen("2014-05-22", "2032-05-21T07:00:00Z"));
        PORTAL.clock().set(PortalExtension.NOON);
    }

    /** What the proxy sees of visits and results ten minutes after a log-in before the moment. */
    private static String seen(String born, String moment) {
        Instant at = Instant.parse(moment);
        PORTAL.clock().set(at.minusSeconds(600));
        PortalClient alex = PORTAL.loggedIn("alex");
        PORTAL.clock().set(at);
        return List.of("encounters", "results").stream()
                .map(category -> alex.get("api/v1/patients/born-" + born + "/" + category))
                .map(answer -> answer.status() == 200
                        ? Integer.toString(answer.json().getInt("total"))
                        : Integer.toString(answer.status()))
                .collect(Collectors.joining(" "));
    }

    /** Say in the forecast's words what decisions say: which of a visit and a result the holder of the grant would see. */
    private static String whatIf(String born, JsonObject grant, Instant at) {
        PortalClient records = PORTAL.loggedIn("rory");
        PortalAnswer answer = records.get("api/v1/staff/patients/born-" + born + "/decisions?viewer=proxy:"
                + grant.getString("id") + "&at=" + at.atOffset(ZoneOffset.UTC));
        JsonArray rows = Json.createReader(new StringReader(answer.body())).readArray();
        List<JsonObject> all = rows.getValuesAs(JsonObject.class);
        long visible = all.stream().filter(one -> one.getBoolean("visible")).count();
        boolean granted =
                all.stream().anyMatch(one -> !one.getJsonArray("grantedBy").isEmpty());
        if (!granted) {
            return "ended";
        }
        boolean limited = all.stream()
                .flatMap(one -> one.getJsonArray("hiddenBy").getValuesAs(JsonString.class).stream())
                .anyMatch(rule -> rule.getString().equals("proxy.minor-limited"));
        assertTrue(limited ? visible == 1 : visible == 2, answer::body);
        return limited ? "limited" : "full";
    }

    private static JsonObject give(String patient) {
        PORTAL.clock().set(PortalExtension.NOON);
        String path = "api/v1/patients/" + patient + "/proxies";
        PortalClient records = PORTAL.loggedIn("rory");
        for (JsonObject one : records.get(path).json().getJsonArray("items").getValuesAs(JsonObject.class)) {
            records.delete(path + "/" + one.getString("id"));
        }
        PortalAnswer given =
                records.post(path, "{\"username\":\"alex\",\"relationship\":\"parent\",\"formReference\":\"form-1\"}");
        assertEquals(201, given.status(), given::body);
        return given.json();
    }
}
