package health.portico.sample.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PatientLinks;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Accounts;
import health.portico.core.account.NewAccount;
import health.portico.core.audit.AuditQuery;
import health.portico.core.audit.AuditReport;
import health.portico.tck.MutableClock;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proxies over the wire: the records desk, the patient, the proxy, and the moments at which access ends. */
class ProxiesHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
            .configure("portico.policy.pack", "default")
            .configure("portico.mail.base-url", "https://portal.example.com/portal/")
            .beans(TakesAll.class)
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.patient("kim", "p2"))
            .account(TestAccount.proxy("alex"))
            .account(TestAccount.proxy("sasha"))
            .account(TestAccount.clinician("ada", SampleItems.DOCTOR.id().orElseThrow()))
            .account(TestAccount.staff("rory", ViewerKind.RECORDS))
            .account(TestAccount.staff("sam", ViewerKind.SUPPORT));

    private static final Instant NOON = PortalExtension.NOON;

    private final MutableClock clock = PORTAL.clock();

    @BeforeAll
    static void fill() {
        PORTAL.hospital()
                .patient(SampleItems.adult("p1", LocalDate.of(1980, 3, 14)))
                .patient(SampleItems.adult("p2", LocalDate.of(1975, 1, 1)))
                .patient(SampleItems.adult("child", LocalDate.of(2020, 6, 1)))
                .patient(SampleItems.adult("sibling", LocalDate.of(2018, 6, 1)))
                .patient(SampleItems.adult("tomorrow", LocalDate.of(2008, 5, 21)))
                .patient(SampleItems.adult("leap", LocalDate.of(2012, 2, 29)));
        for (String id : List.of("p1", "p2", "child", "sibling", "tomorrow", "leap")) {
            OffsetDateTime past = NOON.atOffset(ZoneOffset.UTC).minusDays(9);
            PORTAL.hospital().item(SampleItems.visit(new PatientId(id), "visit-" + id, past));
            PORTAL.hospital().item(SampleItems.result(new PatientId(id), "result-" + id, past));
        }
        PORTAL.server()
                .bean(Accounts.class)
                .createAbsent(List.of(
                        account("lee", ViewerKind.PATIENT, Optional.of(new PatientId("p1")), "Home@Example.org"),
                        account("joan", ViewerKind.PROXY, Optional.empty(), "home@example.org")));
    }

    private static NewAccount account(String name, ViewerKind role, Optional<PatientId> patient, String email) {
        return new NewAccount(name, name, role, patient, Optional.empty(), TestAccount.PASSWORD)
                .notified(email, Locale.ENGLISH);
    }

    @BeforeEach
    void begin() {
        clock.set(NOON);
    }

    /** Nobody leaves access to the next test. */
    @AfterEach
    void endAll() {
        clock.set(NOON);
        PORTAL.hospital().patient(SampleItems.adult("p1", LocalDate.of(1980, 3, 14)));
        PORTAL.hospital().patient(SampleItems.adult("p2", LocalDate.of(1975, 1, 1)));
        PortalClient records = PORTAL.loggedIn("rory");
        for (String patient : List.of("p1", "p2", "child", "sibling", "tomorrow", "leap")) {
            list(records, patient).forEach(one -> records.delete(path(patient) + "/" + one.getString("id")));
        }
    }

    @Test
    @DisplayName(
            "R44 R45 R16 S41 records staff give access, the patient reads who has it and ends it at the next request")
    void livesFromFormToRevocation() {
        PortalClient alex = PORTAL.loggedIn("alex");
        assertEquals(404, alex.get("api/v1/patients/p1/encounters").status());

        JsonObject given = give("rory", "p1", "alex", "").json();

        assertEquals("active full sister form-7", words(given, "state", "access", "relationship", "formReference"));
        assertEquals(1, total(alex, "p1", "encounters"));
        PortalClient robin = PORTAL.loggedIn("robin");
        JsonObject seen = find(robin, "p1", given.getString("id"));
        assertEquals("alex", seen.getString("displayName"));
        assertFalse(seen.containsKey("username") || seen.containsKey("sharesEmail"), seen::toString);
        assertEquals("Robin Sample", own(alex).get(0).getString("patientName"), "a proxy reads whom they stand in for");

        assertEquals(204, robin.delete(path("p1") + "/" + given.getString("id")).status());

        assertEquals(404, alex.get("api/v1/patients/p1/encounters").status());
        assertEquals("[]", alex.get("api/v1/patients").body());
        assertEquals(List.of(), own(alex));
        assertEquals("revoked", find(robin, "p1", given.getString("id")).getString("state"));
        assertEquals(204, robin.delete(path("p1") + "/" + given.getString("id")).status(), "ended is ended");
        assertEquals(List.of("proxy.grant", "proxy.revoke"), audited(given.getString("id")));
    }

    @Test
    @DisplayName(
            "R46 R48 S42 a proxy whose form names visits alone writes to nobody, and one whose form names messages too does")
    void writesWhatItSees() {
        PortalClient alex = PORTAL.loggedIn("alex");
        give("rory", "p1", "alex", ",\"scope\":[\"encounters\"]");
        assertEquals("recipient-not-available", write(alex).code());
        JsonObject grant = own(alex).get(0);
        PORTAL.loggedIn("rory").delete(path("p1") + "/" + grant.getString("id"));

        give("rory", "p1", "alex", ",\"scope\":[\"encounters\",\"messages\"]");
        assertEquals(201, write(alex).status());
    }

    private static PortalAnswer write(PortalClient from) {
        String doctor = SampleItems.DOCTOR.id().orElseThrow().value();
        return from.post(
                "api/v1/patients/p1/messages",
                "{\"recipientId\":\"" + doctor + "\",\"subject\":\"Hello\",\"body\":\"Hello\",\"attachmentIds\":[]}");
    }

    @Test
    @DisplayName("R45 a proxy gives up the own access, and knows nothing of other proxies")
    void givesUpOwnAccess() {
        String alexs = give("rory", "p1", "alex", "").json().getString("id");
        String sashas = give("ada", "p1", "sasha", "").json().getString("id");
        PortalClient alex = PORTAL.loggedIn("alex");

        assertEquals(
                List.of(alexs),
                list(alex, "p1").stream().map(one -> one.getString("id")).toList());
        assertEquals(404, alex.delete(path("p1") + "/" + sashas).status());
        assertEquals(404, alex.delete(path("p2") + "/" + alexs).status());
        assertEquals(404, alex.get(path("p2")).status());
        assertEquals(204, alex.delete(path("p1") + "/" + alexs).status());
        assertEquals(404, alex.get(path("p1")).status());
        assertEquals(1, total(PORTAL.loggedIn("sasha"), "p1", "encounters"));
    }

    @Test
    @DisplayName("R44 nobody but staff gives access: no patient, no proxy, no support, no clinician of others")
    void refusesSelfGrants() {
        String form = form("alex", "");

        for (String who : List.of("robin", "alex", "sam")) {
            assertEquals(
                    "role-not-allowed",
                    PORTAL.loggedIn(who).post(path("p1"), form).code(),
                    who);
        }
        PORTAL.hospital().patient(withoutCare());
        assertEquals(404, PORTAL.loggedIn("ada").post(path("p1"), form).status());
        assertEquals(404, PORTAL.loggedIn("ada").get(path("p1")).status());
        assertEquals(404, PORTAL.loggedIn("rory").post(path("nobody"), form).status());
    }

    private static Patient withoutCare() {
        return robin(Optional.of(LocalDate.of(1980, 3, 14)));
    }

    /** Return p1 for whom nobody cares. */
    private static Patient robin(Optional<LocalDate> born) {
        var p = SampleItems.adult("p1", LocalDate.of(1980, 3, 14));
        return new Patient(
                p.id(), p.displayName(), born, p.gender(), p.phones(), p.emails(), p.addresses(), p.zone(), Set.of());
    }

    @ParameterizedTest
    @DisplayName("R44 what a form may not ask for has a stable code")
    @CsvSource(delimiter = '|', textBlock = """
            p1       | nobody | ''                                       | 422 proxy-not-available
            p1       | rory   | ''                                       | 422 proxy-not-available
            p1       | robin  | ''                                       | 422 proxy-not-allowed
            p1       | alex   | ,"until":"2026-05-20T19:00:00Z"          | 400 invalid-request
            p1       | alex   | ,"until":"2026-05-20"                    | 400 invalid-request
            p1       | alex   | ,"from":"2026-07-01","until":"2026-07-01" | 400 invalid-request
            p1       | alex   | ,"scope":["everything"]                  | 400 invalid-request
            p1       | alex   | ,"scope":"results"                       | 400 invalid-request
            p1       | alex   | ,"formReference":" "                     | 400 invalid-request
            """)
    void refusesForms(String patient, String username, String more, String answer) {
        PortalAnswer refused = give("rory", patient, username, more);

        assertEquals(answer, refused.status() + " " + refused.code(), refused::body);
        assertEquals(
                List.of(),
                list(PORTAL.loggedIn("rory"), "p1").stream()
                        .filter(one -> one.getString("state").equals("active"))
                        .toList());
    }

    @Test
    @DisplayName("R45 one account is a proxy of one patient once at a time, so that one revocation ends it")
    void refusesSecondGrant() {
        give("rory", "p1", "alex", ",\"until\":\"2026-06-01\"");

        assertEquals("409 proxy-already-granted", codeOf(give("rory", "p1", "alex", "")));
        assertEquals("409 proxy-already-granted", codeOf(give("rory", "p1", "alex", ",\"from\":\"2026-05-31\"")));
        assertEquals(201, give("rory", "p1", "alex", ",\"from\":\"2026-06-01\"").status());
        assertEquals(201, give("rory", "p2", "alex", "").status());
    }

    @Test
    @DisplayName("S42 a grant begins and ends at its moments, in a session that lives through both")
    void beginsAndEndsByItself() {
        JsonObject given = give(
                        "rory", "p1", "alex", ",\"from\":\"2026-05-20T19:05:00Z\",\"until\":\"2026-05-20T19:10:00Z\"")
                .json();
        assertEquals("planned", given.getString("state"));
        assertEquals(List.of("2026-05-20T19:05:00Z full", "2026-05-20T19:10:00Z ended"), changes(given));
        PortalClient alex = PORTAL.loggedIn("alex");
        assertFalse(own(alex).get(0).containsKey("patientName"), "before it begins a proxy reads no name");

        assertEquals(
                List.of(404, 200, 200, 404),
                statusesAt(
                        alex,
                        "p1",
                        "2026-05-20T19:04:59.999Z",
                        "2026-05-20T19:05:00Z",
                        "2026-05-20T19:09:59.999Z",
                        "2026-05-20T19:10:00Z"));
        assertEquals(List.of(), own(alex));
    }

    @Test
    @DisplayName(
            "S42 access over a minor ends at the 18th birthday in the facility's zone, whatever the form says; the answer and the forecast say so")
    void endsWithChildhood() {
        JsonObject given =
                give("rory", "tomorrow", "alex", ",\"until\":\"2030-01-01\"").json();

        assertEquals("2026-05-21T07:00:00Z", given.getString("until"));
        assertEquals(List.of("2026-05-21T07:00:00Z ended"), changes(given));
        assertEquals(
                "2026-05-21", given.getJsonArray("changesOn").getJsonObject(0).getString("date"));
        PortalClient alex = PORTAL.loggedIn("alex");
        assertEquals(List.of(200, 200), statusesAt(alex, "tomorrow", "2026-05-20T19:00:00Z", "2026-05-20T19:15:00Z"));
        clock.set(Instant.parse("2026-05-21T06:50:00Z"));
        PortalClient late = PORTAL.loggedIn("alex");
        assertEquals(
                List.of(200, 404), statusesAt(late, "tomorrow", "2026-05-21T06:59:59.999Z", "2026-05-21T07:00:00Z"));
    }

    @Test
    @DisplayName("S42 somebody born on 29 February is an adult on 1 March")
    void endsOnTheFirstOfMarch() {
        assertEquals(
                "2030-03-01T08:00:00Z", give("rory", "leap", "alex", "").json().getString("until"));
    }

    @Test
    @DisplayName("S42 R46 a scope narrows what a proxy sees, and staff are told which rule did it")
    void narrowsByScope() {
        String id =
                give("rory", "p1", "alex", ",\"scope\":[\"encounters\"]").json().getString("id");
        PortalClient alex = PORTAL.loggedIn("alex");

        assertEquals("1 0", total(alex, "p1", "encounters") + " " + total(alex, "p1", "results"));
        assertEquals(404, alex.get("api/v1/patients/p1/results/result-p1").status());
        assertEquals("limited", own(alex).get(0).getString("access"));
        String decisions = PORTAL.loggedIn("rory")
                .get("api/v1/staff/patients/p1/decisions?category=results&viewer=proxy:" + id)
                .body();
        assertTrue(decisions.contains("\"hiddenBy\":[\"proxy.outside-scope\"]"), decisions);
    }

    @Test
    @DisplayName("R43 a proxy of two children never mixes them")
    void neverMixesChildren() {
        give("rory", "child", "alex", ",\"scope\":[\"encounters\"]");
        give("rory", "sibling", "alex", "");
        PortalClient alex = PORTAL.loggedIn("alex");

        assertEquals("1 0", total(alex, "child", "encounters") + " " + total(alex, "child", "results"));
        assertEquals("1 1", total(alex, "sibling", "encounters") + " " + total(alex, "sibling", "results"));
        for (String one : List.of("child", "sibling")) {
            String other = one.equals("child") ? "sibling" : "child";
            String body = alex.get("api/v1/patients/" + one + "/encounters").body();
            assertTrue(body.contains("visit-" + one) && !body.contains("visit-" + other), body);
            assertEquals(
                    404,
                    alex.get("api/v1/patients/" + one + "/encounters/visit-" + other)
                            .status());
        }
        String grant = list(alex, "child").get(0).getString("id");
        assertEquals(404, alex.delete(path("sibling") + "/" + grant).status());
        assertEquals(204, alex.delete(path("child") + "/" + grant).status());
        assertEquals(404, alex.get("api/v1/patients/child/encounters").status());
        assertEquals(1, total(alex, "sibling", "encounters"));
    }

    @Test
    @DisplayName("R43 staff are told of a proxy whose e-mail address is the patient's")
    void flagsSharedAddress() {
        give("rory", "p1", "joan", "");
        give("rory", "p1", "alex", "");

        assertEquals(
                List.of("alex false", "joan true"),
                list(PORTAL.loggedIn("rory"), "p1").stream()
                        .filter(one -> one.getString("state").equals("active"))
                        .map(one -> one.getString("username") + " " + one.getBoolean("sharesEmail"))
                        .sorted()
                        .toList());
    }

    @Test
    @DisplayName(
            "R46 S42 a merge opens nothing to anybody: both records' proxies wait for staff, and what was is again after an unmerge")
    void keepsGrantsThroughMerges() {
        String overMerged = give("rory", "p2", "alex", "").json().getString("id");
        give("rory", "p1", "sasha", "");
        PortalClient alex = PORTAL.loggedIn("alex");
        PortalClient sasha = PORTAL.loggedIn("sasha");

        merge();

        assertEquals("404 404", status(alex, "p1") + " " + status(alex, "p2"));
        assertEquals("404 404", status(sasha, "p1") + " " + status(sasha, "p2"));
        assertEquals(404, status(PORTAL.loggedIn("kim"), "p2"), "the account of a merged record");
        assertEquals(404, status(PORTAL.loggedIn("kim"), "p1"), "the account of a merged record");
        assertEquals(200, status(PORTAL.loggedIn("robin"), "p1"));
        PortalClient records = PORTAL.loggedIn("rory");
        List<JsonObject> waiting = list(records, "p1").stream()
                .filter(one -> one.getString("state").equals("review"))
                .toList();
        assertEquals(2, waiting.size(), waiting::toString);
        assertEquals(
                2,
                records.get("api/v1/staff/proxies").json().getJsonArray("items").size());
        JsonObject first = records.get("api/v1/staff/proxies?limit=1").json();
        JsonObject second = records.get("api/v1/staff/proxies?limit=1&cursor=" + first.getString("next"))
                .json();
        assertFalse(second.containsKey("next"));
        assertEquals(
                Set.copyOf(waiting.stream().map(one -> one.getString("id")).toList()),
                Set.of(waitingId(first), waitingId(second)));
        assertEquals(400, records.get("api/v1/staff/proxies?cursor=none").status());
        assertEquals(
                204,
                records.post(path("p1") + "/" + overMerged + "/confirmation", "{\"records\":[\"p1\"]}")
                        .status());
        assertEquals("200 404", status(alex, "p1") + " " + status(alex, "p2"));
        assertEquals(404, status(sasha, "p1"));

        PORTAL.hospital().patient(SampleItems.adult("p1", LocalDate.of(1980, 3, 14)));
        PORTAL.hospital().patient(SampleItems.adult("p2", LocalDate.of(1975, 1, 1)));

        assertEquals("404 200", status(alex, "p1") + " " + status(alex, "p2"), "what alex had, and no more");
        assertEquals("200 404", status(sasha, "p1") + " " + status(sasha, "p2"));
    }

    private static String waitingId(JsonObject page) {
        return page.getJsonArray("items").getJsonObject(0).getString("id");
    }

    @Test
    @DisplayName(
            "S42 a grant over a minor that is to begin in adulthood is refused, beside another one and for 29 February, too")
    void refusesGrantsBeyondChildhood() {
        for (String from : List.of("2026-05-21", "2026-05-21T07:00:00Z", "2027-01-01")) {
            String more = ",\"from\":\"" + from + "\"";
            assertEquals("422 proxy-not-allowed", codeOf(give("rory", "tomorrow", "alex", more)), from);
        }
        assertEquals(201, give("rory", "tomorrow", "alex", "").status());
        assertEquals("422 proxy-not-allowed", codeOf(give("rory", "tomorrow", "alex", ",\"from\":\"2026-05-21\"")));
        assertEquals("422 proxy-not-allowed", codeOf(give("rory", "leap", "alex", ",\"from\":\"2030-03-01\"")));
        assertEquals(
                "2030-03-01T08:00:00Z",
                give("rory", "leap", "alex", ",\"from\":\"2030-02-28\"").json().getString("until"));
        clock.set(Instant.parse("2026-05-21T07:00:00Z"));
        assertEquals(404, status(PORTAL.loggedIn("alex"), "tomorrow"));
    }

    @Test
    @DisplayName("R44 a clinician of a merged record reads no decisions on what the surviving one holds")
    void keepsDecisionsApart() {
        String id = give("rory", "p2", "alex", "").json().getString("id");
        merge();
        PORTAL.hospital().patient(withoutCare().linked(PatientLinks.replacing(Set.of(new PatientId("p2")))));

        PortalAnswer asked = PORTAL.loggedIn("ada").get("api/v1/staff/patients/p2/decisions?viewer=proxy:" + id);

        assertEquals(200, asked.status(), asked::body);
        assertTrue(asked.body().contains("visit-p2") && !asked.body().contains("visit-p1"), asked::body);
        assertFalse(
                PORTAL.loggedIn("ada").get(path("p2")).body().contains("p1"), "nor whose content was merged with it");
    }

    @Test
    @DisplayName("R45 S42 of two grants that a merge brings together staff end one before they confirm the other")
    void confirmsOneOfTwo() {
        String narrow =
                give("rory", "p1", "joan", ",\"scope\":[\"encounters\"]").json().getString("id");
        String wide = give("rory", "p2", "joan", "").json().getString("id");
        merge();
        PortalClient joan = PORTAL.loggedIn("joan");

        assertEquals("409 proxy-already-granted", codeOf(confirm(wide, "p1")));
        assertEquals("409 proxy-already-granted", codeOf(confirm(narrow, "p2")));
        assertEquals(404, status(joan, "p1"));
        assertEquals(
                204, PORTAL.loggedIn("rory").delete(path("p1") + "/" + wide).status());
        assertEquals(404, status(joan, "p1"));
        int told = notices();
        assertEquals(204, confirm(narrow, "p2").status());
        assertEquals(told + 2, notices(), "both sides are told, though they were told of the gift before");
        assertEquals("1 0", total(joan, "p1", "encounters") + " " + total(joan, "p1", "results"));
        assertEquals("422 proxy-not-allowed", codeOf(confirm(narrow, "p2")));
        assertEquals("422 proxy-not-allowed", codeOf(confirm(wide, "p1")));
    }

    @Test
    @DisplayName("R45 a grant that opens nothing for a reason that may pass is ended all the same")
    void endsWhatMayComeBack() {
        String id = give("rory", "p1", "alex", "").json().getString("id");
        PORTAL.hospital().patient(robin(Optional.empty()));
        PortalClient records = PORTAL.loggedIn("rory");
        assertEquals("ended", find(records, "p1", id).getString("state"));

        assertEquals(204, records.delete(path("p1") + "/" + id).status());

        PORTAL.hospital().patient(SampleItems.adult("p1", LocalDate.of(1980, 3, 14)));
        assertEquals("revoked", find(records, "p1", id).getString("state"));
        assertEquals(404, status(PORTAL.loggedIn("alex"), "p1"));
    }

    @Test
    @DisplayName("R45 a grant over a record that was merged into one that is not there is listed and ended")
    void endsWithoutSurvivor() {
        String id = give("rory", "p2", "alex", "").json().getString("id");
        merge();
        PORTAL.hospital()
                .patient(SampleItems.adult("p2", LocalDate.of(1975, 1, 1))
                        .linked(PatientLinks.replacedBy(new PatientId("nowhere"))));
        PortalClient records = PORTAL.loggedIn("rory");

        assertEquals("review", find(records, "p1", id).getString("state"));
        assertEquals("review", find(records, "p2", id).getString("state"));
        assertEquals(204, records.delete(path("p1") + "/" + id).status());
        assertEquals("revoked", find(records, "p1", id).getString("state"));
    }

    @Test
    @DisplayName("R16 S43 until staff confirm it, a merge shows neither side the other one")
    void keepsSidesApart() {
        String id = give("rory", "p2", "alex", "").json().getString("id");
        merge();
        PortalClient robin = PORTAL.loggedIn("robin");
        PortalClient alex = PORTAL.loggedIn("alex");

        assertFalse(robin.get(path("p1")).body().contains(id));
        assertEquals(404, robin.delete(path("p1") + "/" + id).status());
        assertEquals("p2 review", words(own(alex).get(0), "patientId", "state"));
        assertEquals(204, confirm(id, "p1").status());

        assertEquals("p1 active", words(own(alex).get(0), "patientId", "state"));
        assertEquals("active", find(robin, "p1", id).getString("state"));
        assertEquals(204, robin.delete(path("p1") + "/" + id).status());
        assertEquals(List.of(), own(alex));
    }

    private static PortalAnswer confirm(String grant, String merged) {
        return PORTAL.loggedIn("rory")
                .post(path("p1") + "/" + grant + "/confirmation", "{\"records\":[\"" + merged + "\"]}");
    }

    private static int notices() {
        return PORTAL.loggedIn("sam").get("api/v1/staff/outbox").json().getInt("total");
    }

    private static void merge() {
        PORTAL.hospital()
                .patient(SampleItems.adult("p1", LocalDate.of(1980, 3, 14))
                        .linked(PatientLinks.replacing(Set.of(new PatientId("p2")))));
        PORTAL.hospital()
                .patient(SampleItems.adult("p2", LocalDate.of(1975, 1, 1))
                        .linked(PatientLinks.replacedBy(new PatientId("p1"))));
    }

    private List<Integer> statusesAt(PortalClient who, String patient, String... moments) {
        return List.of(moments).stream()
                .map(moment -> {
                    clock.set(Instant.parse(moment));
                    return status(who, patient);
                })
                .toList();
    }

    private static int status(PortalClient who, String patient) {
        return who.get("api/v1/patients/" + patient + "/encounters").status();
    }

    private static int total(PortalClient who, String patient, String category) {
        return who.get("api/v1/patients/" + patient + "/" + category).json().getInt("total");
    }

    private static PortalAnswer give(String staff, String patient, String username, String more) {
        return PORTAL.loggedIn(staff).post(path(patient), form(username, more));
    }

    private static String form(String username, String more) {
        String reference = more.contains("formReference") ? "" : ",\"formReference\":\"form-7\"";
        return "{\"username\":\"" + username + "\",\"relationship\":\"sister\"" + reference + more + "}";
    }

    private static List<String> changes(JsonObject one) {
        return one.getJsonArray("changesOn").getValuesAs(JsonObject.class).stream()
                .map(change -> words(change, "at", "becomes"))
                .toList();
    }

    private static List<JsonObject> list(PortalClient who, String patient) {
        return who.get(path(patient)).json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static JsonObject find(PortalClient who, String patient, String id) {
        return list(who, patient).stream()
                .filter(one -> one.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> own(PortalClient who) {
        return who.get("api/v1/account/proxies").json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static List<String> audited(String grant) {
        return PORTAL
                .server()
                .bean(AuditReport.class)
                .find(AuditQuery.newest(100).action("proxy.grant", "proxy.revoke"))
                .stream()
                .filter(entry -> entry.draft().detail().contains(grant))
                .map(entry -> entry.draft().action())
                .sorted()
                .toList();
    }

    private static String words(JsonObject one, String... names) {
        return String.join(" ", List.of(names).stream().map(one::getString).toList());
    }

    private static String codeOf(PortalAnswer answer) {
        return answer.status() + " " + answer.code();
    }

    private static String path(String patient) {
        return "api/v1/patients/" + patient + "/proxies";
    }
}
