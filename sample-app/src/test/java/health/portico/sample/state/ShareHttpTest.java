package health.portico.sample.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Accounts;
import health.portico.core.audit.AuditQuery;
import health.portico.core.audit.AuditReport;
import health.portico.sample.http.ShareForm;
import health.portico.tck.MutableClock;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sharing over the wire: the patient, the guest, and whoever guesses. */
class ShareHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
            .configure("portico.http.trusted-proxies", "127.0.0.1")
            .configure("portico.http.forwarded-header", "X-Forwarded-For")
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.patient("kim", "p2"))
            .account(TestAccount.patient("sasha", "p3"))
            .account(TestAccount.patient("noor", "p4"))
            .account(TestAccount.staff("audit", ViewerKind.COMPLIANCE))
            .account(TestAccount.proxy("alex"));

    private static final String BORN = "1980-03-14";
    private static final String CODES = "api/v1/patients/p1/share-codes";
    private static final String SESSION = "api/v1/share/session";
    private static final String RECORD = "api/v1/share/record";
    private static int lastAddress;

    private final MutableClock clock = PORTAL.clock();
    private PortalClient robin = PORTAL.client();
    private String address = "";

    @BeforeAll
    static void fill() {
        PORTAL.hospital()
                .patient(SampleItems.adult("p1", LocalDate.parse(BORN)))
                .patient(withoutBirthDate(SampleItems.adult("p2", LocalDate.parse(BORN))))
                .patient(SampleItems.adult("p3", LocalDate.parse(BORN)));
        var visit = SampleItems.visit(
                new PatientId("p1"),
                "e1",
                PORTAL.clock().instant().atOffset(java.time.ZoneOffset.UTC).minusDays(9));
        PORTAL.hospital()
                .item(visit)
                .item(SampleItems.note(visit, "n1", "words of a note"))
                .item(SampleItems.result(new PatientId("p1"), "o1", visit.date().orElseThrow()));
    }

    private static Patient withoutBirthDate(Patient patient) {
        return new Patient(
                patient.id(),
                patient.displayName(),
                Optional.empty(),
                patient.gender(),
                patient.phones(),
                patient.emails(),
                patient.addresses(),
                patient.zone(),
                patient.careTeam());
    }

    /** Everybody is new: a day later nothing is counted any more, and the guest sits elsewhere. */
    @BeforeEach
    void begin() {
        clock.advance(Duration.ofDays(1));
        address = "198.51.100." + ++lastAddress;
        robin = PORTAL.loggedIn("robin");
    }

    @Test
    @DisplayName("R36b R37 R38 R39 a guest with the code and the birth date sees what is shared, until the log-out")
    void sharesUntilLogOut() {
        var issued = issue("Dr. Kim Sample");
        assertTrue(issued.getString("code").matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"));
        assertEquals(300, issued.getInt("lifetimeSeconds"));
        var guest = PORTAL.client();
        var opened = redeem(guest, issued.getString("code"), BORN);
        assertEquals("200 Dr. Kim Sample", opened.status() + " " + opened.json().getString("recipientName"));
        var cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.startsWith("__Secure-portico-share="), cookie);
        assertTrue(cookie.endsWith("; Path=/portal/; Secure; HttpOnly; SameSite=Strict"), cookie);

        var record = guest.get(RECORD).json();
        assertEquals(
                Set.of(
                        "results",
                        "encounters",
                        "medications",
                        "allergies",
                        "immunizations",
                        "problems",
                        "procedures",
                        "vitals"),
                record.getJsonObject("categories").keySet());
        assertEquals(
                1, record.getJsonObject("categories").getJsonObject("results").getInt("total"));
        assertTrue(record.getString("disclaimer").contains("not the complete medical record"));
        assertFalse(record.toString().contains("words of a note"));

        var replayed = guest.cookie().orElseThrow();
        assertEquals(204, guest.delete(SESSION).status());
        guest.cookie(replayed);
        assertEquals("401 share-session-ended", problem(guest.get(RECORD)));
        assertEquals("401 share-session-ended", problem(guest.delete(SESSION)));
        assertEquals("ended-by-guest", newest().getString("state"));
    }

    @Test
    @DisplayName("R36b a code needs the name of whoever will look")
    void asksForAName() {
        assertEquals("400 invalid-request", problem(robin.post(CODES, "{}")));
        assertEquals("400 invalid-request", problem(robin.post(CODES, "{\"recipientName\":\" \"}")));
        assertEquals(
                "400 invalid-request", problem(robin.post(CODES, "{\"recipientName\":\"" + "x".repeat(121) + "\"}")));
        assertEquals("400 invalid-request", problem(robin.post(CODES, "{\"recipientName\":\"a\\nb\"}")));
    }

    @Test
    @DisplayName("S53 a code that there is not is no place in the list of codes")
    void refusesForeignPlace() {
        for (var place : List.of(UUID.randomUUID().toString(), "1-1-1-1-1", "yesterday")) {
            var refused = robin.get(CODES + "?cursor=" + place);
            assertEquals("400 invalid-cursor", refused.status() + " " + refused.code(), place);
        }
    }

    @Test
    @DisplayName("R46 S40 nobody but the patient makes, lists or ends codes; somebody else's is like none")
    void isThePatientsAlone() {
        var id = issue("Dr. Kim Sample").getString("id");
        for (var other : List.of("alex", "kim")) {
            var client = PORTAL.loggedIn(other);
            assertEquals("404 record-not-available", problem(client.get(CODES)));
            assertEquals("404 record-not-available", problem(client.post(CODES, "{\"recipientName\":\"x\"}")));
            assertEquals("404 record-not-available", problem(client.delete(CODES + "/" + id)));
        }
        var own = PORTAL.loggedIn("sasha");
        assertEquals("404 record-not-available", problem(own.delete("api/v1/patients/p3/share-codes/" + id)));
        assertEquals("404 record-not-available", problem(own.delete("api/v1/patients/p3/share-codes/nonsense")));
        assertEquals("issued", newest().getString("state"));
    }

    @Test
    @DisplayName(
            "S36 S11 disabling an account ends the code that it made and the sessions of its guests, at the next request")
    void endsWithTheAccount() {
        var accounts = PORTAL.server().bean(Accounts.class);
        var id = accounts.byUsername("robin").orElseThrow().id();
        var guest = PORTAL.client();
        redeem(guest, issue("Dr. Kim Sample").getString("code"), BORN);
        var waiting = issue("Dr. Lee").getString("code");
        assertEquals(200, guest.get(RECORD).status());

        accounts.enable(id, false);
        try {
            assertEquals("401 share-session-ended", problem(guest.get(RECORD)));
            assertEquals("403 share-code-not-accepted", problem(redeem(PORTAL.client(), waiting, BORN)));
        } finally {
            accounts.enable(id, true);
        }
        robin = PORTAL.loggedIn("robin");
        assertEquals("ended-by-hospital", newest().getString("state"));
        assertEquals("401 share-session-ended", problem(guest.get(RECORD)));
    }

    @Test
    @DisplayName("R38 without a birth date in the record there is no code")
    void needsABirthDate() {
        var answer = PORTAL.loggedIn("kim").post("api/v1/patients/p2/share-codes", "{\"recipientName\":\"Dr. Lee\"}");

        assertEquals("422 birth-date-missing", problem(answer));
    }

    @Test
    @DisplayName("S10 the eleventh code of a day is 429 and says in seconds when the next one can be made")
    void issuesTenADay() {
        for (var i = 0; i < 10; i++) {
            issue("Dr. Kim Sample");
            clock.advance(Duration.ofMinutes(1));
        }
        var refused = robin.post(CODES, "{\"recipientName\":\"Dr. Kim Sample\"}");

        assertEquals("429 too-many-share-codes", problem(refused));
        assertEquals("85800", refused.headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    @DisplayName(
            "S8 R38 unknown, wrong, wrong date, expired, used, revoked, dead: one answer, of the API and of the page")
    void refusesAlike() {
        var refusals = refusals();
        List<String> api = new ArrayList<>();
        List<String> page = new ArrayList<>();
        var guest = PORTAL.client();
        guest.get("share");
        for (var refusal : refusals.values()) {
            begin();
            api.add(whole(redeem(PORTAL.client(), refusal.get(0), refusal.get(1))));
            page.add(whole(new ShareForm(guest, address).submit(refusal.get(0), refusal.get(1))));
        }
        assertEquals(1, Set.copyOf(api).size(), api::toString);
        assertTrue(api.get(0).startsWith("403 "), api::toString);
        assertEquals(1, Set.copyOf(page).size(), page::toString);
        assertTrue(page.get(0).startsWith("403 "), page::toString);
        assertTrue(page.get(0).contains("The code and the birth date were not accepted."), page::toString);
    }

    /** Codes and dates that are refused, by the cause. */
    private Map<String, List<String>> refusals() {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("unknown", List.of("00000-00000", BORN));
        all.put("no code at all", List.of("hello", BORN));
        var used = issue("A").getString("code");
        redeem(PORTAL.client(), used, BORN);
        all.put("used", List.of(used, BORN));
        var revoked = issue("A");
        robin.delete(CODES + "/" + revoked.getString("id"));
        all.put("revoked", List.of(revoked.getString("code"), BORN));
        var expired = issue("A").getString("code");
        all.put("expired", List.of(expired, BORN));
        clock.advance(Duration.ofMinutes(6));
        var dead = issue("A").getString("code");
        for (var i = 0; i < 5; i++) {
            redeem(PORTAL.client(), dead, "1900-01-01");
        }
        all.put("dead", List.of(dead, BORN));
        var waiting = issue("A").getString("code");
        all.put("wrong date", List.of(waiting, "1980-03-15"));
        all.put("wrong code", List.of(waiting.substring(0, 10) + (waiting.endsWith("7") ? "8" : "7"), BORN));
        return all;
    }

    private static String whole(PortalAnswer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return answer.status() + " " + headers + " " + answer.masked();
    }

    @Test
    @DisplayName(
            "S7 the eleventh try of an address is 429 with Retry-After, over IPv6 of its /64; from elsewhere the code works")
    void slowsDownAnAddress() {
        var code = issue("Dr. Kim Sample").getString("code");
        for (var i = 1; i <= 10; i++) {
            address = "2001:db8:0:" + lastAddress + "::" + i;
            assertEquals("403 share-code-not-accepted", problem(redeem(PORTAL.client(), "00000-00000", BORN)));
        }
        var blocked = redeem(PORTAL.client(), code, BORN);
        assertEquals("429 too-many-attempts", problem(blocked));
        assertEquals("300", blocked.headers().firstValue("Retry-After").orElseThrow());
        var page = new ShareForm(PORTAL.client(), address).submit(code, BORN);
        assertEquals(
                "429 300",
                page.status() + " " + page.headers().firstValue("Retry-After").orElseThrow());

        address = "198.51.100.250";
        assertEquals(200, redeem(PORTAL.client(), code, BORN).status());
    }

    @Test
    @DisplayName(
            "S11 a guest's cookie opens nothing but the shared record: no other operation knows it, in its own cookie's name or in that of a log-in")
    void opensNothingElse() {
        var guest = PORTAL.client();
        redeem(guest, issue("Dr. Kim Sample").getString("code"), BORN);
        var token = guest.cookie().orElseThrow().split("=", 2)[1];
        var operations = guest.get("api/v1/openapi.json").json().getJsonObject("paths");
        for (var path : operations.keySet()) {
            for (var verb : operations.getJsonObject(path).entrySet()) {
                if (verb.getValue().asJsonObject().containsKey("x-portico-roles")) {
                    assertEquals("401 session-ended", problem(ask(guest, verb.getKey(), path)), path);
                }
            }
        }
        var disguised = PORTAL.client();
        disguised.cookie("__Secure-portico=" + token);
        assertEquals("401 session-ended", problem(disguised.get("api/v1/patients")));
        robin.cookie("__Secure-portico-share=" + robin.cookie().orElseThrow().split("=", 2)[1]);
        assertEquals("401 share-session-ended", problem(robin.get(RECORD)));
        assertEquals(200, guest.get(RECORD).status());
    }

    private static PortalAnswer ask(PortalClient client, String verb, String path) {
        var request =
                client.request("api/v1" + path.replaceAll("\\{patient}", "p1").replaceAll("\\{[a-z]+}", "results")
                        + "?q=x&query=x&viewer=self&state=withheld");
        boolean form = path.endsWith("/attachments");
        return client.send(
                verb.equals("get") || verb.equals("delete")
                        ? request.method(verb.toUpperCase(java.util.Locale.ROOT), BodyPublishers.noBody())
                        : request.header("Content-Type", form ? "multipart/form-data; boundary=x" : "application/json")
                                .method(verb.toUpperCase(java.util.Locale.ROOT), BodyPublishers.ofString("{}")));
    }

    @Test
    @DisplayName(
            "S11 the session works at 19:59.999 without activity and not at 20:00, nor at an hour however active; background is no activity")
    void endsByTime() {
        var guest = PORTAL.client();
        redeem(guest, issue("A").getString("code"), BORN);
        for (var i = 0; i < 2; i++) {
            clock.advance(Duration.ofMinutes(20).minusMillis(1));
            assertEquals(200, guest.get(RECORD).status());
        }
        clock.advance(Duration.ofMinutes(20).plusMillis(1));
        assertEquals("401 share-session-ended", problem(guest.get(RECORD)));
        robin = PORTAL.loggedIn("robin");
        assertEquals("ended-by-time", newest().getString("state"));

        redeem(guest, issue("A").getString("code"), BORN);
        clock.advance(Duration.ofMinutes(15));
        assertEquals(
                200,
                guest.send(guest.request(RECORD)
                                .header("Portico-Background", "true")
                                .GET())
                        .status());
        clock.advance(Duration.ofMinutes(5));
        assertEquals("401 share-session-ended", problem(guest.get(RECORD)));
    }

    @Test
    @DisplayName("S11 whoever redeems another code has a new session, and the one before has ended")
    void replacesTheSession() {
        var guest = PORTAL.client();
        redeem(guest, issue("A").getString("code"), BORN);
        var first = guest.cookie().orElseThrow();
        redeem(guest, issue("B").getString("code"), BORN);

        assertNotEquals(first, guest.cookie().orElseThrow());
        assertEquals("B", guest.get(RECORD).json().getString("recipientName"));
        guest.cookie(first);
        assertEquals("401 share-session-ended", problem(guest.get(RECORD)));
    }

    @Test
    @DisplayName(
            "S12 the patient reads who used the code, when and from where, in history and access log, and ends it: the next request is 401")
    void isSeenAndEnded() {
        var guest = PORTAL.client();
        var issued = issue("Dr. Kim Sample");
        redeem(guest, issued.getString("code"), BORN);
        assertEquals(200, guest.get(RECORD).status());

        var use = newest();
        assertEquals(
                "Dr. Kim Sample redeemed " + address,
                use.getString("recipientName") + " " + use.getString("state") + " " + use.getString("redeemedFrom"));
        assertEquals(
                clock.instant(),
                java.time.OffsetDateTime.parse(use.getString("redeemedAt")).toInstant());
        var look = robin.get("api/v1/patients/p1/access-log")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertEquals(
                "Dr. Kim Sample SHARE_GUEST record.share",
                look.getString("viewer") + " " + look.getString("role") + " " + look.getString("action"));

        assertEquals(204, robin.delete(CODES + "/" + issued.getString("id")).status());
        assertEquals("401 share-session-ended", problem(guest.get(RECORD)));
        assertEquals(204, robin.delete(CODES + "/" + issued.getString("id")).status());
        assertEquals("ended-by-patient", newest().getString("state"));
    }

    @Test
    @DisplayName(
            "S13 the code stands in no address, no header and no audit entry; answers are not kept and tell no referrer")
    void tellsNobodyTheCode() {
        var code = issue("Dr. Kim Sample").getString("code");
        var page = new ShareForm(PORTAL.client(), address).submit(code.toLowerCase(java.util.Locale.ROOT), BORN);
        assertEquals(
                "303 /portal/share/record",
                page.status() + " " + page.headers().firstValue("Location").orElseThrow());
        assertEquals(
                "no-store no-referrer",
                page.headers().firstValue("Cache-Control").orElseThrow() + " "
                        + page.headers().firstValue("Referrer-Policy").orElseThrow());

        var said = page.headers().map()
                + page.body()
                + PORTAL.server().bean(AuditReport.class).find(AuditQuery.newest(100));
        for (var part : List.of(code, code.replace("-", ""), code.substring(0, 4), code.substring(6))) {
            assertFalse(said.toUpperCase(java.util.Locale.ROOT).contains(part), part);
        }
    }

    @Test
    @DisplayName("S14 R40 what is hidden from the patient while a guest looks is gone at the guest's next request")
    void followsThePatientsRules() {
        var guest = PORTAL.client();
        redeem(guest, issue("A").getString("code"), BORN);
        var item = SampleItems.result(
                new PatientId("p1"),
                "o2",
                clock.instant().atOffset(java.time.ZoneOffset.UTC).minusDays(5));
        PORTAL.hospital().item(item);
        assertTrue(ids(guest.get(RECORD)).contains("o2"));
        PORTAL.hospital()
                .item(SampleItems.result(
                        new PatientId("p1"),
                        "o2",
                        clock.instant().atOffset(java.time.ZoneOffset.UTC).plusDays(1)));

        assertFalse(ids(guest.get(RECORD)).contains("o2"));
    }

    @Test
    @DisplayName(
            "R39 R60 S14 a patient turns 18 while a guest looks: the patient's notes appear at midnight in the hospital, the guest goes on and sees none")
    void goesOnOverABirthday() {
        var born = LocalDate.parse("2010-07-04");
        var before = born.plusYears(18).atStartOfDay(SampleItems.ZONE).minusMinutes(5);
        PORTAL.hospital().patient(SampleItems.adult("p4", born));
        var visit = SampleItems.visit(
                new PatientId("p4"), "e4", before.toOffsetDateTime().minusDays(9));
        PORTAL.hospital()
                .item(visit)
                .item(SampleItems.note(visit, "n4", "words of a note"))
                .item(SampleItems.result(new PatientId("p4"), "o4", visit.date().orElseThrow()));
        clock.set(before.toInstant());
        var noor = PORTAL.loggedIn("noor");
        var code = noor.post("api/v1/patients/p4/share-codes", "{\"recipientName\":\"Dr. Kim Sample\"}")
                .json()
                .getString("code");
        var guest = PORTAL.client();
        assertEquals(200, redeem(guest, code, born.toString()).status());
        assertEquals(
                "[] [e4, o4]",
                notesOf(noor) + " " + ids(guest.get(RECORD)).stream().sorted().toList());

        clock.advance(Duration.ofMinutes(5));
        assertEquals(
                "[n4] [e4, o4]",
                notesOf(noor) + " " + ids(guest.get(RECORD)).stream().sorted().toList());
    }

    private static List<String> notesOf(PortalClient noor) {
        return noor.get("api/v1/patients/p4/notes").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(note -> note.getString("id"))
                .toList();
    }

    @Test
    @DisplayName(
            "S12 S59 the compliance office reads the name that the patient gave beside what the guest did, also in the file")
    void namesTheGuestInTheReport() {
        var guest = PORTAL.client();
        redeem(guest, issue("Dr. Reza Sample").getString("code"), BORN);
        guest.get(RECORD);
        var compliance = PORTAL.loggedIn("audit");

        var look = compliance
                .get("api/v1/staff/audit?action=record.share&limit=1")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertTrue(look.getString("actor").startsWith("share:"), look::toString);
        assertEquals("Dr. Reza Sample", look.getString("actorName"));
        assertTrue(compliance
                .get("api/v1/staff/audit/file?action=record.share")
                .body()
                .contains("Dr. Reza Sample"));
    }

    private static Set<String> ids(PortalAnswer record) {
        return record.json().getJsonObject("categories").values().stream()
                .flatMap(category ->
                        category.asJsonObject().getJsonArray("items").getValuesAs(JsonObject.class).stream())
                .map(item -> item.getString("id"))
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("S48 the page's form needs the token of its browser, and GET changes nothing")
    void needsTheFormsToken() {
        var code = issue("A").getString("code");
        var client = PORTAL.client();
        var form = new ShareForm(client, address);
        assertEquals(
                403,
                form.submit(Map.of("code", code, "birthDate", BORN, "token", "00"))
                        .status());
        assertEquals(422, form.submit(Map.of("code", "", "birthDate", BORN)).status());
        assertEquals(
                200, client.get("share?code=" + code + "&birthDate=" + BORN).status());
        assertEquals("issued", newest().getString("state"));

        assertEquals(303, form.submit(code, BORN).status());
    }

    private JsonObject issue(String recipient) {
        var answer = robin.post(CODES, "{\"recipientName\":\"" + recipient + "\"}");
        assertEquals(201, answer.status(), answer::body);
        return answer.json();
    }

    private JsonObject newest() {
        return robin.get(CODES + "?limit=1").json().getJsonArray("items").getJsonObject(0);
    }

    private PortalAnswer redeem(PortalClient guest, String code, String born) {
        return guest.send(guest.request(SESSION)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString("{\"code\":\"" + code + "\",\"birthDate\":\"" + born + "\"}")));
    }

    private static String problem(PortalAnswer answer) {
        return answer.status() + " " + (answer.status() < 400 ? answer.body() : answer.code());
    }
}
