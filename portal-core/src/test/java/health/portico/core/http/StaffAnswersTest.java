package health.portico.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.visibility.ViewerKind;
import health.portico.core.health.HealthStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What staff, operators and clients read. */
class StaffAnswersTest {
    private final InMemoryPortal portal = new InMemoryPortal();

    @Test
    void findsPatients() {
        portal.services.logIn(ViewerKind.SUPPORT);

        assertEquals(
                "{\"items\":[{\"id\":\"p1\",\"displayName\":\"Robin Sample\",\"birthDate\":\"1980-02-29\"}]}",
                portal.get("api/v1/staff/patients?query=%20Robin%20").body());
        assertEquals(
                "{\"items\":[]}",
                portal.get("api/v1/staff/patients?query=Nobody").body());
    }

    @Test
    @DisplayName("R23 the worklist names the rules that hide a result")
    void listsWithheldResults() {
        portal.services.logIn(ViewerKind.CLINICIAN);

        String line = """
                {"items":[{"id":"o1","patientId":"p1","patientName":"Robin Sample","birthDate":"1980-02-29","title":"HIV antibody",\
                "date":"2026-03-01T08:00:00Z","hiddenBy":["results.restricted-by-law"],"release":"attested"}],"total":1""";
        assertEquals(
                line + "}", portal.get("api/v1/staff/results?state=withheld").body());
        assertEquals(
                line + ",\"next\":\"after-7\"}",
                portal.get("api/v1/staff/results?state=withheld&limit=7").body());
        assertEquals("400 invalid-request", of(portal.get("api/v1/staff/results?state=withheld&limit=101")));
    }

    @Test
    @DisplayName(
            "R9 support sees what became of notices, neither address nor text, and has what was given up tried again")
    void listsNotices() {
        portal.services.logIn(ViewerKind.SUPPORT);

        assertEquals("""
                {"items":[{"id":"00000000-0000-0000-0000-000000000001","accountId":"account-1","template":"mail.message","state":"dead",\
                "attempts":2,"errorCode":"smtp-550","createdAt":"2026-03-01T08:00:00Z"},\
                {"id":"00000000-0000-0000-0000-000000000002","accountId":"account-1","template":"mail.message","state":"waiting",\
                "attempts":2,"createdAt":"2026-03-01T08:00:00Z","nextAttemptAt":"2026-03-01T08:00:00Z"},\
                {"id":"00000000-0000-0000-0000-000000000003","accountId":"account-1","template":"mail.message","state":"sent",\
                "attempts":2,"createdAt":"2026-03-01T08:00:00Z","sentAt":"2026-03-01T08:00:00Z"}],"total":3,"next":"after-50"}""", portal.get("api/v1/staff/outbox").body());
        assertEquals("400 invalid-request", of(portal.get("api/v1/staff/outbox?state=lost")));
        String retry = "api/v1/staff/outbox/%s/retry";
        assertEquals(
                204,
                portal.call("POST", retry.formatted("00000000-0000-0000-0000-000000000001"))
                        .send()
                        .status());
        for (String id : List.of("00000000-0000-0000-0000-000000000002", "none")) {
            assertEquals(
                    "404 record-not-available",
                    of(portal.call("POST", retry.formatted(id)).send()));
        }
    }

    @Test
    @DisplayName("R23 a release is answered with who and when")
    void releases() {
        portal.services.logIn(ViewerKind.CLINICIAN);
        InMemoryPortal.Call call = portal.call("POST", "api/v1/staff/results/o1/release");

        assertEquals(
                "422 attestation-required",
                of(call.json("{\"reason\":\"Discussed\"}").send()));
        assertEquals(
                "{\"id\":\"o1\",\"releasedBy\":\"account-1\",\"releasedAt\":\"2026-03-01T08:00:00Z\"}",
                call.json("{\"reason\":\"Discussed\",\"attestation\":{\"requested\":true,\"discussed\":true}}")
                        .send()
                        .body());
    }

    @Test
    @DisplayName(
            "R46, S43 staff learn through whose eyes a record can be explained: names and grants, nothing of the record")
    void listsPerspectives() {
        portal.services.logIn(ViewerKind.COMPLIANCE);

        assertEquals("""
                {"items":[{"id":"self","kind":"self","displayName":"Robin Sample"},\
                {"id":"proxy:g1","kind":"proxy","displayName":"Kim Sample","relationship":"parent","from":"2026-03-01T08:00:00Z",\
                "until":"2026-03-01T08:00:00Z"},{"id":"share","kind":"share"}]}""", portal.get("api/v1/staff/patients/p1/viewers").body());
        portal.services.logIn(ViewerKind.SUPPORT);
        assertEquals("403 role-not-allowed", of(portal.get("api/v1/staff/patients/p1/viewers")));
    }

    @Test
    @DisplayName("S43 decisions hold ids of items and rules, and titles only where the asker reads the item anyway")
    void explains() {
        portal.services.logIn(ViewerKind.COMPLIANCE);

        assertEquals(
                """
                [{"itemId":"o1","category":"results","kind":"observation","visible":false,"grantedBy":["patient.self"],"hiddenBy":["results.sensitive"]},\
                {"itemId":"o2","category":"results","kind":"observation","title":"Glucose","visible":false,"grantedBy":[],"hiddenBy":[]}]""",
                portal.get(
                                "api/v1/staff/patients/p1/decisions?viewer=self&at=2026-01-01T00:00:00+01:00&category=results")
                        .body());
    }

    @Test
    @DisplayName("S54, S59 the audit log is read as a page of JSON, and that is audited")
    void readsAuditLog() {
        portal.services.logIn(ViewerKind.COMPLIANCE);
        portal.services.addEntry("record.list", "results");

        Answer answer = portal.get("api/v1/staff/audit?from=2026-01-01T00:00:00Z&actor=account-1&patient=p1&limit=1");

        assertEquals("""
                {"items":[{"id":"00000000-0000-0000-0000-000000000000","at":"2026-03-01T08:00:00Z","action":"record.list",\
                "outcome":"success","actor":"account-1","actorName":"Robin Sample","onBehalfOf":"p1","patientId":"p1","itemIds":["o1","o2"],"detail":"results",\
                "plugin":"bills","address":"127.0.0.1"}],"next":"00000000-0000-0000-0000-000000000000"}""", answer.body());
        assertEquals(1, assertAsked().limit());
        assertEquals("p1", assertAsked().patient().orElseThrow().value());
        assertEquals("audit.read", portal.services.audit.get(0).action());
    }

    @Test
    @DisplayName("S58, S59 the audit log is read as CSV in which no cell is a formula")
    void readsAuditLogAsCsv() {
        portal.services.logIn(ViewerKind.COMPLIANCE);
        portal.services.addEntry("record.list", "=cmd|' /C calc'!A0 \"quoted\"");

        Answer answer = portal.call("GET", "api/v1/staff/audit")
                .header("Accept", "text/csv")
                .send();

        assertEquals(
                "id,at,action,outcome,actor,onBehalfOf,patientId,itemIds,ruleIds,detail,plugin,sessionHash,address,requestId,actorName\r\n"
                        + "\"00000000-0000-0000-0000-000000000000\",\"2026-03-01T08:00Z\",\"record.list\",\"success\",\"account-1\","
                        + "\"p1\",\"p1\",\"o1 o2\",\"\",\"'=cmd|' /C calc'!A0 \"\"quoted\"\"\",\"bills\",\"\",\"127.0.0.1\",\"\",\"Robin Sample\"\r\n",
                answer.body());
        assertEquals("attachment; filename=\"audit.csv\"", answer.header("Content-Disposition"));
        assertEquals(100, assertAsked().limit());
    }

    @Test
    @DisplayName("S59 a link brings the file, which no browser asks for by its type")
    void bringsTheFileByLink() {
        portal.services.logIn(ViewerKind.COMPLIANCE);
        portal.services.addEntry("record.list", "results");

        Answer answer = portal.call("GET", "api/v1/staff/audit/file?actor=account-1")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .send();

        assertEquals(csv("?actor=account-1"), answer.body());
        assertEquals("attachment; filename=\"audit.csv\"", answer.header("Content-Disposition"));
        portal.services.logIn(ViewerKind.RECORDS);
        assertEquals("403 role-not-allowed", of(portal.get("api/v1/staff/audit/file")));
    }

    @Test
    @DisplayName("S59 a file has all that match, and reads on while it writes; with a limit it ends there")
    void streamsTheWholeReport() {
        portal.services.logIn(ViewerKind.COMPLIANCE);
        for (int i = 0; i < 250; i++) {
            portal.services.addEntry("record.list", "results");
        }

        assertEquals(1 + 250, csv("").lines().count());
        assertEquals(List.of(100, 100, 50), portal.services.pages);
        assertEquals(1 + 7, csv("?limit=7").lines().count());
        assertEquals(2, portal.services.audit.size());
    }

    private String csv(String query) {
        return portal.call("GET", "api/v1/staff/audit" + query)
                .header("Accept", "text/csv")
                .send()
                .body();
    }

    @Test
    void refusesBadAuditQueries() {
        portal.services.logIn(ViewerKind.COMPLIANCE);

        for (String query : List.of(
                "limit=0",
                "limit=101",
                "from=yesterday",
                "to=1",
                "patient=a_b",
                "actor=%00",
                "action=record%00",
                "from=%2B10000-01-01T00:00:00Z",
                "actor=" + "x".repeat(201))) {
            assertEquals("400 invalid-request", of(portal.get("api/v1/staff/audit?" + query)), query);
        }
        for (String entry : List.of("x", "", "1-1-1-1-1", "%00")) {
            assertEquals("400 invalid-cursor", of(portal.get("api/v1/staff/audit?after=" + entry)), entry);
        }
        assertTrue(portal.services.audit.isEmpty());
    }

    @Test
    void tellsWhetherItIsReady() {
        assertEquals("""
                {"state":"ready","checks":[{"name":"database","state":"up"}],"plugins":[{"name":"notes","state":"up"}]}""", portal.get("api/v1/health").body());
        portal.services.health = List.of(
                HealthStatus.down("database", "no connection"), HealthStatus.impaired("plugin:notes", "no menu"));
        Answer answer = portal.get("api/v1/health");
        assertEquals("503 not-ready", of(answer));
        assertTrue(answer.body().endsWith("""
                        "checks":[{"name":"database","state":"down"}],"plugins":[{"name":"notes","state":"impaired"}]}"""), answer::body);
        assertEquals("{\"state\":\"live\"}", portal.get("api/v1/health/live").body());
    }

    @Test
    void staysReadyWhenOnlySomethingUnneededFails() {
        portal.services.health = List.of(
                HealthStatus.off("attachment-scanner"),
                HealthStatus.impaired("audit-sink", "refused"),
                HealthStatus.up("database"));

        assertEquals("""
                {"state":"ready","checks":[{"name":"attachment-scanner","state":"off"},\
                {"name":"audit-sink","state":"impaired"},{"name":"database","state":"up"}]}""", portal.get("api/v1/health").body());
    }

    @Test
    @DisplayName("R10, R37, R52, R53, R54 limits are told as they are enforced")
    void tellsLimits() {
        assertEquals("""
                {"attachments":{"maxCount":4,"maxBytes":4099932,"extensions":["bmp","jpeg","jpg","pdf","png","tif","tiff","3gp",\
                "3gpp","avi","mov","mp4","mpeg","mpg","wmv"],"formats":[\
                {"family":"bmp","mediaType":"image/bmp","extensions":["bmp"]},\
                {"family":"jpeg","mediaType":"image/jpeg","extensions":["jpeg","jpg"]},\
                {"family":"pdf","mediaType":"application/pdf","extensions":["pdf"]},\
                {"family":"png","mediaType":"image/png","extensions":["png"]},\
                {"family":"tiff","mediaType":"image/tiff","extensions":["tif","tiff"]},\
                {"family":"mp4","mediaType":"video/3gpp","extensions":["3gp","3gpp"]},\
                {"family":"avi","mediaType":"video/x-msvideo","extensions":["avi"]},\
                {"family":"mp4","mediaType":"video/quicktime","extensions":["mov"]},\
                {"family":"mp4","mediaType":"video/mp4","extensions":["mp4"]},\
                {"family":"mpeg","mediaType":"video/mpeg","extensions":["mpeg","mpg"]},\
                {"family":"wmv","mediaType":"video/x-ms-wmv","extensions":["wmv"]}]},\
                "messages":{"subjectMaxLength":200,"bodyMaxLength":10000,"lookBackMonths":36},\
                "session":{"idleTimeoutSeconds":1200,"warnAtSeconds":1080,"absoluteTimeoutSeconds":43200},\
                "shareCodes":{"lifetimeSeconds":300,"maxTries":5,"maxPerDay":10,"idleTimeoutSeconds":1200,"absoluteTimeoutSeconds":3600},\
                "pages":{"defaultLimit":50,"maxLimit":100},"requests":{"maxBodyBytes":65536,"maxUploadBytes":16661872}}""", portal.get("api/v1/limits").body());
    }

    @Test
    void sortsMenuEntriesOfPluginsAmongItsOwn() {
        portal.services.logIn(ViewerKind.PATIENT);
        Answer english = portal.get("api/v1/navigation");
        Answer spanish = portal.call("GET", "api/v1/navigation")
                .header("Accept-Language", "es-US")
                .send();

        assertTrue(english.body().startsWith("""
                        {"items":[{"id":"results","label":"Test results","path":"results"},\
                        {"id":"bills","label":"Bills","path":"plugins/bills","unread":2},{"id":"encounters","""), english::body);
        assertTrue(spanish.body().contains("\"label\":\"Facturas\""), spanish::body);
        assertEquals(
                Set.of(),
                ids(english).stream().filter(id -> id.startsWith("staff")).collect(Collectors.toSet()));
    }

    @Test
    void showsEachRoleItsOwnMenu() {
        portal.services.logIn(ViewerKind.SUPPORT);
        assertEquals(
                Set.of("bills-staff", "staff-patients", "staff-outbox", "account-settings", "account-sessions"),
                ids(portal.get("api/v1/navigation")));
        portal.services.logIn(ViewerKind.COMPLIANCE);
        assertEquals(
                Set.of("staff-patients", "staff-decisions", "staff-audit", "account-settings", "account-sessions"),
                ids(portal.get("api/v1/navigation")));
    }

    private health.portico.core.audit.AuditQuery assertAsked() {
        return assertNotNullAnd(portal.services.asked);
    }

    private static <T> T assertNotNullAnd(T value) {
        assertNotNull(value);
        return value;
    }

    private static Set<String> ids(Answer menu) {
        return menu.json().getJsonArray("items").stream()
                .map(entry -> entry.asJsonObject().getString("id"))
                .collect(Collectors.toSet());
    }

    private static String of(Answer answer) {
        return answer.status() + " " + answer.code();
    }
}
