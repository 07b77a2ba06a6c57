package health.portico.sample.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PatientLinks;
import health.portico.api.visibility.ViewerKind;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What staff, the patient and the proxy each read of one grant, and on which day they read that it changes. */
class ProxyViewsHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
            .configure("portico.policy.pack", "default")
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.proxy("alex"))
            .account(TestAccount.clinician("ada", SampleItems.DOCTOR.id().orElseThrow()))
            .account(TestAccount.staff("rory", ViewerKind.RECORDS));

    private static final String OWN = "api/v1/account/proxies";
    private static final String WORKLIST = "api/v1/staff/proxies";
    private static final Set<String> COMMON =
            Set.of("id", "patientId", "state", "access", "relationship", "formReference", "from", "scope", "changesOn");

    private final Patient robin = SampleItems.adult("p1", LocalDate.of(1980, 3, 14));
    private final Patient twin = SampleItems.adult("p2", LocalDate.of(1980, 3, 14));

    @BeforeEach
    void begin() {
        PORTAL.clock().set(PortalExtension.NOON);
        PORTAL.hospital().patient(robin).patient(twin);
        for (JsonObject one : items("rory", path("p1"))) {
            PORTAL.loggedIn("rory").delete(path("p1") + "/" + one.getString("id"));
        }
    }

    @Test
    @DisplayName(
            "S43 R46 staff read which rule will limit a proxy, and the proxy's log-in name; the patient and the proxy read neither")
    void tellsRulesToStaffAlone() {
        JsonObject given = give("p1", ",\"from\":\"2026-06-01\",\"scope\":[\"encounters\"]");
        String id = given.getString("id");

        for (JsonObject staff : List.of(given, find("rory", path("p1"), id), find("ada", path("p1"), id))) {
            assertEquals(keys(COMMON, "displayName", "username", "sharesEmail"), keys(staff));
            assertEquals(
                    List.of("at", "date", "becomes", "hiddenBy"),
                    List.copyOf(change(staff).keySet()));
            assertEquals(
                    List.of("proxy.outside-scope"),
                    change(staff).getJsonArray("hiddenBy").getValuesAs(JsonString::getString));
        }
        assertOutside(keys(COMMON, "displayName"), find("robin", path("p1"), id));
        assertOutside(keys(COMMON, "displayName"), find("alex", path("p1"), id));
        assertOutside(keys(COMMON), find("alex", OWN, id));
        PORTAL.clock().set(Instant.parse("2026-06-01T07:00:00Z"));
        assertEquals("active limited", words(find("alex", OWN, id), "state", "access"));
        Set<String> open = keys(COMMON, "patientName");
        open.remove("changesOn");
        assertEquals(open, keys(find("alex", OWN, id)));
    }

    private static void assertOutside(Set<String> keys, JsonObject seen) {
        assertEquals(keys, keys(seen));
        assertEquals("limited 2026-06-01", words(change(seen), "becomes", "date"));
        assertEquals(List.of("at", "date", "becomes"), List.copyOf(change(seen).keySet()));
        assertFalse(seen.toString().contains("outside-scope"), seen::toString);
    }

    @Test
    @DisplayName(
            "S43 R46 staff read for which merged record a proxy waits; the patient and the proxy read that it waits")
    void tellsMergesToStaffAlone() {
        String id = give("p1", "").getString("id");
        PORTAL.hospital().patient(robin.linked(PatientLinks.replacing(Set.of(twin.id()))));
        PORTAL.hospital().patient(twin.linked(PatientLinks.replacedBy(robin.id())));

        for (JsonObject staff : List.of(find("rory", path("p1"), id), find("rory", WORKLIST, id))) {
            assertEquals(List.of("p2"), staff.getJsonArray("unconfirmed").getValuesAs(JsonString::getString));
        }
        for (JsonObject seen :
                List.of(find("robin", path("p1"), id), find("alex", path("p1"), id), find("alex", OWN, id))) {
            assertEquals("review", seen.getString("state"));
            assertFalse(seen.containsKey("unconfirmed") || seen.toString().contains("p2"), seen::toString);
        }
    }

    @Test
    @DisplayName("S41 S42 what is to come is told of a grant that lives, and not after its end or its revocation")
    void forecastsForTheLivingAlone() {
        String revoked = give("p1", ",\"from\":\"2026-06-01\"").getString("id");
        String ended = give("p1", ",\"until\":\"2026-05-20T19:10:00Z\"").getString("id");
        assertForecast(true, revoked);
        assertForecast(true, ended);

        assertEquals(
                204, PORTAL.loggedIn("robin").delete(path("p1") + "/" + revoked).status());
        assertForecast(false, revoked);
        assertForecast(true, ended);

        PORTAL.clock().set(Instant.parse("2026-05-20T19:10:00Z"));
        assertForecast(false, ended);
    }

    private static void assertForecast(boolean told, String id) {
        for (String who : List.of("rory", "robin")) {
            assertEquals(told, find(who, path("p1"), id).containsKey("changesOn"), who);
        }
    }

    @Test
    @DisplayName(
            "S42 the day of a change is the one in the facility's zone, on either side of UTC, and a form's day begins there")
    void countsDaysOfTheFacility() {
        assertEquals("2026-05-21", day(give("p1", ",\"until\":\"2026-05-22T03:00:00Z\"")), "20:00 in Los Angeles");
        PORTAL.hospital().patient(in("Asia/Tokyo", "tokyo", robin.birthDate().orElseThrow()));
        assertEquals("2026-05-22", day(give("tokyo", ",\"until\":\"2026-05-21T18:00:00Z\"")), "03:00 in Tokyo");

        JsonObject later = give("tokyo", ",\"from\":\"2026-06-01\"");
        assertEquals("2026-05-31T15:00:00Z", later.getString("from"));
        assertEquals("2026-06-01", day(later));
    }

    @Test
    @DisplayName("S42 at one moment somebody is a minor where the birthday has not begun, and an adult where it has")
    void endsChildhoodInTheFacility() {
        LocalDate tomorrow = LocalDate.of(2008, 5, 21);
        PORTAL.hospital().patient(in("America/Los_Angeles", "west", tomorrow));
        PORTAL.hospital().patient(in("Asia/Tokyo", "east", tomorrow));

        assertEquals("2026-05-21", day(give("west", "")));
        assertFalse(give("east", "").containsKey("changesOn"));
    }

    private static Patient in(String zone, String id, LocalDate born) {
        Patient known = SampleItems.adult(id, born);
        return new Patient(
                new PatientId(id),
                known.displayName(),
                known.birthDate(),
                known.gender(),
                known.phones(),
                known.emails(),
                known.addresses(),
                ZoneId.of(zone),
                known.careTeam());
    }

    private static JsonObject give(String patient, String more) {
        PortalAnswer given = PORTAL.loggedIn("rory")
                .post(
                        path(patient),
                        "{\"username\":\"alex\",\"relationship\":\"sister\",\"formReference\":\"form-7\"" + more + "}");
        assertEquals(201, given.status(), given::body);
        return given.json();
    }

    private static String path(String patient) {
        return "api/v1/patients/" + patient + "/proxies";
    }

    private static List<JsonObject> items(String who, String path) {
        return PORTAL.loggedIn(who).get(path).json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static JsonObject find(String who, String path, String id) {
        return items(who, path).stream()
                .filter(one -> one.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject change(JsonObject grant) {
        return grant.getJsonArray("changesOn").getJsonObject(0);
    }

    private static String day(JsonObject grant) {
        return change(grant).getString("date");
    }

    private static String words(JsonObject one, String... names) {
        return String.join(" ", List.of(names).stream().map(one::getString).toList());
    }

    private static Set<String> keys(JsonObject one) {
        return new TreeSet<>(one.keySet());
    }

    private static Set<String> keys(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
