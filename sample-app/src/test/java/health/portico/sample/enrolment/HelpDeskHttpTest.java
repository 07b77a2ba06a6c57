package health.portico.sample.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.Notification;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PatientLinks;
import health.portico.api.visibility.ViewerKind;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff help whoever has an account and lost the way into it, over the wire: no address is ever typed at the desk. */
class HelpDeskHttpTest {
    private static final String NEW_PASSWORD = "nine blue chairs on the roof";

    @RegisterExtension
    static final PortalExtension PORTAL = Town.portal()
            .account(TestAccount.staff("auditor", ViewerKind.COMPLIANCE))
            .account(new TestAccount(
                    "clerk", ViewerKind.RECORDS, Optional.of(new PatientId("staff-1")), Optional.empty()));

    @RegisterExtension
    static final PortalExtension WITHOUT_MAIL = new PortalExtension()
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.staff("help-desk", ViewerKind.SUPPORT));

    private static Town town;
    private static PortalClient support;

    @BeforeAll
    static void settle() {
        town = Town.of(PORTAL);
        support = PORTAL.loggedIn("help-desk");
    }

    @Test
    @DisplayName(
            "R6 R7 R80 who lost mailbox and password is helped: desk, recovery at the address on file, new password, log-in")
    void helpsBackIn() {
        enrol("h1", "kim.lost");
        var look = look("h1");
        assertFalse(look.body().contains("kim.lost@") || look.body().contains("h1@"), look.body());
        assertEquals("k\u2022\u2022\u2022@example.org", account(look).getString("email"));
        assertEquals(List.of("h\u2022\u2022\u2022@example.org"), shown(look));
        assertFalse(account(look).containsKey("addressId"));

        assertEquals(204, use(look, "h1").status());
        assertEquals(
                "Patient portal: this address is not used any more",
                letterTo("kim.lost@example.org").subject());
        var told = letterTo("h1@example.org");
        assertEquals("Patient portal: this address is used from now on", told.subject());
        assertFalse(told.text().contains("kim.lost"), told.text());
        assertEquals(addressId(look("h1")), account(look("h1")).getString("addressId"));

        town.post(Town.RECOVERY, Map.of("username", "kim.lost", "birthDate", Town.BORN));
        reset(Letterbox.token(letterTo("h1@example.org")), 204);
        assertEquals(200, PORTAL.client().logIn("kim.lost", NEW_PASSWORD).status());
    }

    @Test
    @DisplayName(
            "S18 S25 links that were mailed before open nothing any more: neither a new password nor another address")
    void endsWhatWasMailedBefore() {
        enrol("h2", "kim.before");
        var kim = PORTAL.client();
        kim.logIn("kim.before", Town.PASSWORD);
        put(kim, "api/v1/account/settings", "{\"email\":\"thief@example.org\",\"password\":\"" + Town.PASSWORD + "\"}");
        var change = Letterbox.page(letterTo("thief@example.org"));
        town.post(Town.RECOVERY, Map.of("username", "kim.before", "birthDate", Town.BORN));
        var token = linkTo("kim.before@example.org");

        assertEquals(204, use(look("h2"), "h2").status());
        reset(token, 403);
        var browser = PORTAL.client();
        assertEquals(
                403,
                new PublicForm(browser, change, Town.somewhere())
                        .submit(Map.of())
                        .status());
        assertEquals(addressId(look("h2")), account(look("h2")).getString("addressId"));
    }

    @Test
    @DisplayName(
            "S36 S17 a disabled account has no session at its next request and shares nothing, and looks like none from outside")
    void disablesAtOnce() {
        enrol("h3", "kim.closed");
        var live = PORTAL.client();
        live.logIn("kim.closed", Town.PASSWORD);
        var code = live.post("api/v1/patients/h3/share-codes", "{\"recipientName\":\"Dr. Who\"}")
                .json()
                .getString("code");
        assertEquals(204, enable("h3", false, "suspected-misuse").status());

        assertEquals("401 session-ended", Town.problem(live.get("api/v1/patients")));
        assertEquals(
                "401 credentials-not-accepted", Town.problem(PORTAL.client().logIn("kim.closed", Town.PASSWORD)));
        assertEquals("403 share-code-not-accepted", redeem(code));
        assertEquals(recovery("nobody-at-all"), recovery("kim.closed"));
        assertEquals("suspected-misuse", account(look("h3")).getString("disabledFor"));
        assertEquals("409 changed-meanwhile", Town.problem(enable("h3", false, "deceased")));

        assertEquals(204, enable("h3", true, "resolved").status());
        assertFalse(account(look("h3")).containsKey("disabledFor"));
        assertEquals("401 session-ended", Town.problem(live.get("api/v1/patients")));
        assertEquals(200, PORTAL.client().logIn("kim.closed", Town.PASSWORD).status());
    }

    @Test
    @DisplayName("R7 an address that left the file between look and click is refused, and so is the one in use")
    void refusesWhatIsNotOnFile() {
        enrol("h4", "kim.moved");
        var look = look("h4");
        admit("h4", PatientLinks.NONE, "moved@example.org");
        assertEquals("409 address-not-on-file", Town.problem(use(look, "h4")));
        assertEquals("409 address-not-on-file", Town.problem(use(account(look), "h4", "thief@example.org")));
        assertEquals(204, use(look("h4"), "h4").status());
        assertEquals("409 address-in-use", Town.problem(use(look("h4"), "h4")));
        admit("h4", PatientLinks.NONE, "MOVED@example.org");
        assertEquals("409 address-in-use", Town.problem(use(look("h4"), "h4")));
        admit("h4", PatientLinks.NONE);
        assertEquals(List.of(), shown(look("h4")));
    }

    @Test
    @DisplayName(
            "S40 accounts of another patient and of staff, the own one too, are like none; the tries stand in the audit log")
    void refusesOthers() {
        enrol("h5", "kim.one");
        enrol("h6", "kim.two");
        admit("staff-1", PatientLinks.NONE, "clerk@example.org");
        var other = look("h5");
        assertEquals("404 record-not-available", Town.problem(use(account(other), "h6", addressId(look("h6")))));
        assertEquals("404 record-not-available", Town.problem(enable(account(other), "h6", false, "deceased")));

        var clerk = PORTAL.loggedIn("clerk");
        assertEquals(
                0, clerk.get(accounts("staff-1")).json().getJsonArray("items").size());
        var own = clerk.get("api/v1/session").json().getJsonObject("viewer");
        assertEquals("404 record-not-available", Town.problem(enable(own, "staff-1", false, "requested")));
        assertEquals(
                "404 record-not-available",
                Town.problem(put(
                        clerk,
                        accounts("staff-1") + "/" + own.getString("id") + "/state",
                        "{\"enabled\":false,\"reason\":\"requested\"}")));
        assertEquals("404 record-not-available", Town.problem(support.get(accounts("nobody-at-all"))));
        assertTrue(audit("h6").contains("record.denied"), audit("h6"));
    }

    @Test
    @DisplayName("R48 a record that was merged into another one gets no address, and can be closed")
    void refusesMergedRecords() {
        enrol("h7", "kim.merged");
        admit("h7", PatientLinks.replacedBy(new PatientId("p1")), "h7@example.org");
        var look = look("h7");
        assertTrue(look.json().getBoolean("merged"));
        assertEquals("409 record-merged", Town.problem(use(look, "h7")));
        assertEquals(204, enable("h7", false, "requested").status());
    }

    @Test
    @DisplayName("R7 a portal that sends no mail changes no address")
    void needsMail() {
        var adult = SampleItems.adult("p1", LocalDate.parse(Town.BORN));
        WITHOUT_MAIL.hospital().patient(patient(adult, PatientLinks.NONE, "p1@example.org"));
        var desk = WITHOUT_MAIL.loggedIn("help-desk");
        var look = desk.get(accounts("p1"));
        assertFalse(look.json().getBoolean("sendsMail"));
        assertEquals(
                "422 email-not-confirmable",
                Town.problem(put(
                        desk,
                        accounts("p1") + "/" + account(look).getString("id") + "/email",
                        "{\"addressId\":\"" + addressId(look) + "\"}")));
    }

    @Test
    @DisplayName("S55 what staff do stands in the audit log: who, for whom, with which account and why; no address")
    void isAudited() {
        enrol("h8", "kim.audited");
        use(look("h8"), "h8");
        enable("h8", false, "lost-credentials");
        assertEquals("400 invalid-request", Town.problem(enable("h8", true, "deceased")));
        enable("h8", true, "by-mistake");

        var entries = audit("h8");
        var actor = support.get("api/v1/session").json().getJsonObject("viewer").getString("id");
        var id = account(look("h8")).getString("id");
        for (var one : List.of(
                "account.change-email account " + id + " address-on-file",
                "account.disable account " + id + " lost-credentials",
                "account.enable account " + id + " by-mistake")) {
            assertTrue(entries.contains(actor + " " + one), one + " in " + entries);
        }
        assertTrue(entries.contains("account.look"), entries);
        assertFalse(entries.contains("@"), entries);
    }

    private static void enrol(String patient, String username) {
        town.admit(patient, "Kim Helped");
        var made = town.post(Town.ACTIVATION, Town.activation(town.code(patient), Town.BORN, username));
        assertEquals(201, made.status(), made.body());
        letterTo(username + "@example.org");
        letterTo(patient + "@example.org");
    }

    private static void admit(String id, PatientLinks links, String... emails) {
        PORTAL.hospital().patient(patient(SampleItems.adult(id, LocalDate.parse(Town.BORN)), links, emails));
    }

    private static Patient patient(Patient like, PatientLinks links, String... emails) {
        return new Patient(
                like.id(),
                "Kim Helped",
                like.birthDate(),
                Optional.empty(),
                List.of(),
                List.of(emails),
                List.of(),
                like.zone(),
                Set.of(),
                links);
    }

    private static String accounts(String patient) {
        return "api/v1/staff/patients/" + patient + "/accounts";
    }

    private static PortalAnswer look(String patient) {
        var look = support.get(accounts(patient));
        assertEquals(200, look.status(), look.body());
        return look;
    }

    private static JsonObject account(PortalAnswer look) {
        return look.json().getJsonArray("items").getJsonObject(0);
    }

    private static String addressId(PortalAnswer look) {
        return look.json().getJsonArray("addresses").getJsonObject(0).getString("id");
    }

    private static List<String> shown(PortalAnswer look) {
        return look.json().containsKey("addresses")
                ? look.json().getJsonArray("addresses").getValuesAs(JsonObject.class).stream()
                        .map(one -> one.getString("shown"))
                        .toList()
                : List.of();
    }

    private static PortalAnswer use(PortalAnswer look, String patient) {
        return use(account(look), patient, addressId(look));
    }

    private static PortalAnswer use(JsonObject account, String patient, String address) {
        return put(
                support,
                accounts(patient) + "/" + account.getString("id") + "/email",
                "{\"addressId\":\"" + address + "\"}");
    }

    private static PortalAnswer enable(String patient, boolean enabled, String reason) {
        return enable(account(look(patient)), patient, enabled, reason);
    }

    private static PortalAnswer enable(JsonObject account, String patient, boolean enabled, String reason) {
        return put(
                support,
                accounts(patient) + "/" + account.getString("id") + "/state",
                "{\"enabled\":" + enabled + ",\"reason\":\"" + reason + "\"}");
    }

    private static PortalAnswer put(PortalClient client, String path, String json) {
        return client.send(
                client.request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    private static void reset(String token, int status) {
        var answer = town.post(Town.RESET, Map.of("token", token, "password", NEW_PASSWORD));
        assertEquals(status, answer.status(), answer.body());
    }

    private static String redeem(String code) {
        return Town.problem(town.post("api/v1/share/session", Map.of("code", code, "birthDate", Town.BORN)));
    }

    private static String recovery(String username) {
        return Town.whole(town.post(Town.RECOVERY, Map.of("username", username, "birthDate", Town.BORN)));
    }

    private static String audit(String patient) {
        return PORTAL
                .loggedIn("auditor")
                .get("api/v1/staff/audit?limit=100&patient=" + patient)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(one -> one.getString("actor") + " " + one.getString("action") + " " + one.getString("detail", ""))
                .toList()
                .toString();
    }

    private static String linkTo(String address) {
        var letter = letterTo(address);
        while (!letter.text().contains("token=")) {
            letter = letterTo(address);
        }
        return Letterbox.token(letter);
    }

    /** Letters come in the order in which they were written, so each test reads its own to the end. */
    private static Notification letterTo(String address) {
        var letter = Letterbox.next();
        while (!letter.address().equals(address)) {
            letter = Letterbox.next();
        }
        return letter;
    }
}
