package health.portico.sample.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Accounts;
import health.portico.core.proxy.NewProxyGrant;
import health.portico.core.proxy.ProxyGrants;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What requests leave in the audit log, over the wire. */
class TracesHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.patient("sam", "p2"))
            .account(TestAccount.proxy("kim"))
            .account(TestAccount.proxy("later"))
            .account(TestAccount.clinician("ada", SampleItems.DOCTOR.id().orElseThrow()))
            .account(TestAccount.staff("carol", ViewerKind.COMPLIANCE));

    private static final OffsetDateTime START =
            PortalExtension.NOON.atOffset(ZoneOffset.UTC).minusDays(1);

    @BeforeAll
    static void admit() {
        PORTAL.hospital()
                .patient(SampleItems.adult("p1", LocalDate.of(1980, 1, 1)))
                .patient(SampleItems.adult("p2", LocalDate.of(1990, 1, 1)))
                .item(SampleItems.result(new PatientId("p1"), "Observation.seen", START.minusDays(9)))
                .item(SampleItems.result(new PatientId("p1"), "Observation.hidden", START.plusDays(1)));
        grant("kim", START, Optional.empty());
        grant("later", START.plusDays(10), Optional.of(START.plusDays(20)));
        grant("later", START.plusDays(30), Optional.of(START.plusDays(40)));
    }

    @Test
    @DisplayName("S54 a stranger who is refused acts on nobody's behalf")
    void namesNoVictim() {
        PortalClient sam = PORTAL.loggedIn("sam");

        assertEquals(404, sam.get("api/v1/patients/p1/results").status());
        assertEquals(404, sam.get("api/v1/patients/p1/demographics").status());
        assertEquals(404, sam.get("api/v1/patients/p1/access-log").status());

        List<JsonObject> denied = entries("record.denied", "p1", "sam");
        assertEquals(3, denied.size(), denied::toString);
        denied.forEach(entry -> assertFalse(entry.containsKey("onBehalfOf"), entry::toString));
    }

    @Test
    @DisplayName("S54 a proxy whose grant holds acts on the patient's behalf, also where an item is hidden")
    void namesWhomAProxyActsFor() {
        PortalClient kim = PORTAL.loggedIn("kim");

        assertEquals(200, kim.get("api/v1/patients/p1/results/Observation.seen").status());
        assertEquals(
                404, kim.get("api/v1/patients/p1/results/Observation.hidden").status());

        assertEquals("p1", entries("record.view", "p1", "kim").get(0).getString("onBehalfOf"));
        JsonObject denied = entries("record.denied", "p1", "kim").get(0);
        assertEquals("p1", denied.getString("onBehalfOf"));
        assertEquals(
                "[\"results.inside-release-window\"]",
                denied.getJsonArray("ruleIds").toString());
    }

    @Test
    @DisplayName("S55 a request for a patient who does not exist leaves a trace, whoever asks")
    void tracesPatientsThatAreNone() {
        PortalClient sam = PORTAL.loggedIn("sam");
        PortalClient ada = PORTAL.loggedIn("ada");

        sam.get("api/v1/patients/nobody/results");
        sam.get("api/v1/patients/nobody/results/Observation.1");
        sam.get("api/v1/patients/nobody/search?q=a");
        sam.get("api/v1/patients/nobody/demographics");
        sam.get("api/v1/patients/nobody/access-log");
        assertEquals(5, entries("record.denied", "nobody", "sam").size());
        ada.get("api/v1/staff/patients/nobody/decisions?viewer=self");
        PORTAL.loggedIn("carol").get("api/v1/staff/patients/nobody/decisions?viewer=self");
        assertEquals(1, entries("decisions.explain", "nobody", "ada").size());
        assertEquals(1, entries("decisions.explain", "nobody", "carol").size());
    }

    @Test
    @DisplayName("S54 S55 a request that the role does not allow names the patient and the item that it was about")
    void namesWhatARoleWasRefused() {
        PortalClient sam = PORTAL.loggedIn("sam");

        assertEquals(
                403, sam.get("api/v1/staff/patients/p1/decisions?viewer=self").status());
        assertEquals(
                403,
                sam.post("api/v1/staff/results/Observation.seen/release", "{}").status());

        assertEquals(1, entries("access.denied", "p1", "sam").size());
        assertEquals(
                "[\"Observation.seen\"]",
                entries("access.denied", "", "sam")
                        .get(0)
                        .getJsonArray("itemIds")
                        .toString());
    }

    @Test
    @DisplayName("S55 whoever is shown names and birth dates stands in the audit log, with each patient")
    void tracesListsOfPatients() {
        PORTAL.loggedIn("ada").get("api/v1/patients");

        assertEquals(1, entries("patient.list", "p1", "ada").size());
        assertEquals(1, entries("patient.list", "p2", "ada").size());
    }

    @Test
    @DisplayName("S55 S59 whoever reads an own access log stands in the audit log, and not in that access log")
    void tracesReadersOfAccessLogs() {
        PortalClient robin = PORTAL.loggedIn("robin");
        robin.get("api/v1/patients/p1/results");
        PortalAnswer log = robin.get("api/v1/patients/p1/access-log");

        assertEquals(200, log.status());
        assertEquals(1, entries("access-log.view", "p1", "robin").size());
        log.json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .forEach(entry -> assertEquals("record.view", entry.getString("action")));
    }

    @Test
    @DisplayName("S42 what an account would see at a moment is judged by the grant that holds at that moment")
    void judgesGrantsAtTheMoment() {
        String account = account("later");

        assertEquals(false, wouldSee(account, START.plusDays(9)));
        assertEquals(true, wouldSee(account, START.plusDays(10)));
        assertEquals(true, wouldSee(account, START.plusDays(19)));
        assertEquals(false, wouldSee(account, START.plusDays(20)));
        assertEquals(true, wouldSee(account, START.plusDays(39)));
        assertEquals(false, wouldSee(account, START.plusDays(40)));
    }

    @Test
    @DisplayName("S43 S55 an explanation names items for whom they open anyway, and the audit log says which it named")
    void namesItemsForTheirReaders() {
        assertEquals(List.of("Observation.hidden", "Observation.seen"), titled("ada"));
        assertEquals(List.of(), titled("carol"));

        JsonObject read = entries("decisions.explain", "p1", "ada").get(0);
        assertEquals(
                Set.of("Observation.hidden", "Observation.seen"),
                read.getJsonArray("itemIds").getValuesAs(JsonString::getString).stream()
                        .collect(Collectors.toSet()));
        assertFalse(entries("decisions.explain", "p1", "carol").get(0).containsKey("itemIds"));
    }

    @Test
    @DisplayName(
            "R44 S55 staff who may explain a record read who holds grants over it; nobody's list is made without a trace")
    void namesHoldersOfGrants() {
        PortalAnswer answer = PORTAL.loggedIn("carol").get("api/v1/staff/patients/p1/viewers");

        assertEquals(
                List.of("self", "proxy", "proxy", "proxy", "share"),
                answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .map(viewer -> viewer.getString("kind"))
                        .toList());
        assertEquals(1, entries("decisions.viewers", "p1", "carol").size());
        assertEquals(
                404,
                PORTAL.loggedIn("ada")
                        .get("api/v1/staff/patients/nobody/viewers")
                        .status());
        assertEquals(1, entries("decisions.viewers", "nobody", "ada").size());
    }

    private static List<String> titled(String staff) {
        PortalAnswer answer =
                PORTAL.loggedIn(staff).get("api/v1/staff/patients/p1/decisions?category=results&viewer=self");
        return Json.createReader(new StringReader(answer.body())).readArray().getValuesAs(JsonObject.class).stream()
                .filter(decision -> decision.containsKey("title"))
                .map(decision -> decision.getString("itemId"))
                .sorted()
                .toList();
    }

    private static boolean wouldSee(String account, OffsetDateTime at) {
        PortalAnswer answer = PORTAL.loggedIn("carol")
                .get("api/v1/staff/patients/p1/decisions?category=results&viewer=" + account + "&at=" + at);
        assertEquals(200, answer.status(), answer::body);
        return Json.createReader(new StringReader(answer.body())).readArray().getValuesAs(JsonObject.class).stream()
                .filter(decision -> decision.getString("itemId").equals("Observation.seen"))
                .anyMatch(decision -> decision.getBoolean("visible"));
    }

    private static void grant(String proxy, OffsetDateTime from, Optional<OffsetDateTime> until) {
        PORTAL.server()
                .bean(ProxyGrants.class)
                .create(new NewProxyGrant(account(proxy), new PatientId("p1"), "friend", "form-1", from, until));
        PORTAL.clock().advance(Duration.ofMillis(1));
    }

    private static String account(String username) {
        return PORTAL.server()
                .bean(Accounts.class)
                .byUsername(username)
                .orElseThrow()
                .id();
    }

    /** @param patient none if empty */
    private static List<JsonObject> entries(String action, String patient, String username) {
        return PORTAL
                .loggedIn("carol")
                .get("api/v1/staff/audit?limit=100&action=" + action + "&actor=" + account(username))
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(entry -> entry.getString("patientId", "").equals(patient))
                .toList();
    }
}
