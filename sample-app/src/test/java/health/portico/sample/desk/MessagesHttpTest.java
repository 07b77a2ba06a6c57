package health.portico.sample.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Clinician;
import health.portico.api.record.Encounter;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Accounts;
import health.portico.core.proxy.NewProxyGrant;
import health.portico.core.proxy.ProxyGrants;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages over the wire: who may write to whom, who sees what, what is unread. */
class MessagesHttpTest {
    private static final PractitionerId ADA = SampleItems.DOCTOR.id().orElseThrow();
    private static final PractitionerId OTHER = new PractitionerId("other-doctor");

    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.patient("kim", "p2"))
            .account(TestAccount.patient("lee", "p3"))
            .account(TestAccount.clinician("ada", ADA))
            .account(TestAccount.clinician("otto", OTHER))
            .account(TestAccount.staff("carol", ViewerKind.COMPLIANCE))
            .account(TestAccount.staff("sam", ViewerKind.SUPPORT));

    @BeforeAll
    static void admit() {
        for (String id : List.of("p1", "p2", "p3")) {
            PORTAL.hospital().patient(SampleItems.adult(id, LocalDate.of(1980, 1, 1)));
        }
        PORTAL.hospital().item(SampleItems.visit(new PatientId("p1"), "Encounter.recent", now().minusMonths(2)));
        String kim = PORTAL.server()
                .bean(Accounts.class)
                .byUsername("kim")
                .orElseThrow()
                .id();
        PORTAL.server()
                .bean(ProxyGrants.class)
                .create(new NewProxyGrant(
                        kim, new PatientId("p1"), "spouse", "form-1", now().minusDays(1), Optional.empty()));
    }

    @Test
    @DisplayName("R49 R48 recipients come from visits; a proxy reads the patient's name in parentheses")
    void listsRecipients() {
        JsonObject own = recipients("robin", "p1").getJsonObject(0);
        JsonObject proxied = recipients("kim", "p1").getJsonObject(0);

        assertEquals(ADA.value(), own.getString("id"));
        assertEquals(own.getString("name"), own.getString("displayName"));
        assertEquals(own.getString("name") + " (Robin Sample)", proxied.getString("displayName"));
        assertEquals(0, recipients("lee", "p3").size());
        String body =
                PORTAL.loggedIn("robin").get("api/v1/patients/p1/recipients").body();
        assertTrue(body.contains("911"), body);
    }

    @Test
    @DisplayName("R49 a clinician whom the list does not hold at this moment is refused, and nothing is kept")
    void refusesOtherRecipients() {
        PortalAnswer answer = send("lee", "p3", message(ADA.value(), "Hello", ""));

        assertEquals("422 recipient-not-available", answer.status() + " " + answer.code());
        assertEquals("422 recipient-not-available", codeOf(send("robin", "p1", message("nobody", "Hello", ""))));
        assertEquals(0, messages("lee", "p3").size());
    }

    @Test
    @DisplayName("R56 a conversation goes back and forth, and each side is told what it has not read")
    void goesBackAndForth() {
        int before = unread("ada", "staff-messages");
        int robins = unread("robin", "messages");
        int kims = unread("kim", "messages");
        PortalAnswer sent = send("robin", "p1", message(ADA.value(), "Knee", ""));
        assertEquals(201, sent.status(), sent::body);
        String thread = sent.json().getString("threadId");
        assertEquals(before + 1, unread("ada", "staff-messages"));
        assertEquals(robins, unread("robin", "messages"));

        PORTAL.clock().advance(Duration.ofMinutes(5));
        PortalAnswer answered = answer("ada", sent.json().getString("id"), "Rest it.", "");

        assertEquals(201, answered.status(), answered::body);
        assertEquals(thread, answered.json().getString("threadId"));
        assertEquals(robins + 1, unread("robin", "messages"));
        JsonObject read = PORTAL.loggedIn("robin")
                .get("api/v1/patients/p1/message-threads/" + thread)
                .json();
        assertEquals(2, read.getJsonArray("items").size());
        JsonObject last = read.getJsonArray("items").getJsonObject(1);
        assertEquals("Rest it.", last.getString("body"));
        assertTrue(last.getBoolean("unread"));
        assertEquals("CARE_TEAM", last.getString("fromSide"));
        assertEquals(
                204,
                PORTAL.loggedIn("robin")
                        .post("api/v1/patients/p1/message-threads/" + thread + "/read", "")
                        .status());
        assertEquals(robins, unread("robin", "messages"));
        assertEquals(kims + 2, unread("kim", "messages"), "what the patient has read, the proxy has not");
        JsonObject entry = inbox("ada", thread);
        assertEquals("Robin Sample", entry.getString("patientName"));
        assertEquals("Knee", entry.getString("title"));
    }

    @Test
    @DisplayName(
            "R47 the patient hides a conversation when it begins; every reply inherits it, the proxy sees nothing of it")
    void hidesConversations() {
        PortalAnswer sent = send("robin", "p1", message(ADA.value(), "CANARY-subject", ",\"hiddenFromProxies\":true"));
        String thread = sent.json().getString("threadId");
        PortalAnswer reply =
                answer("ada", sent.json().getString("id"), "CANARY-answer", ",\"hiddenFromProxies\":false");
        PortalAnswer third =
                send("robin", "p1", reply(reply.json().getString("id"), "CANARY-more", ",\"hiddenFromProxies\":false"));

        assertTrue(reply.json().getBoolean("hiddenFromProxies"));
        assertTrue(third.json().getBoolean("hiddenFromProxies"));
        PortalClient kim = PORTAL.loggedIn("kim");
        for (String path : List.of("messages?limit=100", "message-threads?limit=100", "search?q=CANARY-subject")) {
            String body = kim.get("api/v1/patients/p1/" + path).body();
            assertFalse(body.contains("CANARY"), body);
        }
        assertEquals(
                404, kim.get("api/v1/patients/p1/message-threads/" + thread).status());
        assertEquals(404, kim.get("api/v1/patients/p1/messages/" + thread).status());
        assertEquals(
                "404 record-not-available",
                codeOf(kim.post("api/v1/patients/p1/messages", reply(thread, "May I?", ""))));
        assertEquals(
                404,
                kim.post("api/v1/patients/p1/message-threads/" + thread + "/read", "")
                        .status());
        String decisions = PORTAL.loggedIn("carol")
                .get("api/v1/staff/patients/p1/decisions?category=messages&viewer=" + account("kim"))
                .body();
        assertTrue(decisions.contains("messages.hidden-from-proxies"), decisions);
    }

    @Test
    @DisplayName("R47 a proxy cannot hide; a patient cannot hide a reply in an open conversation; nothing is kept then")
    void refusesToHide() {
        PortalAnswer open = send("kim", "p1", message(ADA.value(), "Open", ""));
        assertEquals(201, open.status(), open::body);
        int before = messages("robin", "p1").size();

        assertEquals(
                "422 hiding-not-allowed",
                codeOf(send("kim", "p1", message(ADA.value(), "Hidden", ",\"hiddenFromProxies\":true"))));
        assertEquals(
                "422 hiding-not-allowed",
                codeOf(send(
                        "robin", "p1", reply(open.json().getString("id"), "Hidden", ",\"hiddenFromProxies\":true"))));
        assertEquals(before, messages("robin", "p1").size());
    }

    @Test
    @DisplayName(
            "R47 a clinician hides one answer of an open conversation; a reply to it is hidden too, one to another message is not")
    void hidesSingleAnswers() {
        PortalAnswer open = send("kim", "p1", message(ADA.value(), "Both", ""));
        String thread = open.json().getString("threadId");
        PORTAL.clock().advance(Duration.ofMinutes(1));
        PortalAnswer hidden = answer("ada", open.json().getString("id"), "SINGLE-one", ",\"hiddenFromProxies\":true");
        PORTAL.clock().advance(Duration.ofMinutes(1));
        PortalAnswer reply = send("robin", "p1", reply(hidden.json().getString("id"), "SINGLE-two", ""));
        PORTAL.clock().advance(Duration.ofMinutes(1));
        PortalAnswer other = send("robin", "p1", reply(open.json().getString("id"), "for all", ""));

        assertEquals(
                "true true false",
                hidden.json().get("hiddenFromProxies") + " " + reply.json().get("hiddenFromProxies") + " "
                        + other.json().get("hiddenFromProxies"));
        String seen = PORTAL.loggedIn("kim")
                .get("api/v1/patients/p1/message-threads/" + thread)
                .body();
        assertFalse(seen.contains("SINGLE"), seen);
        assertTrue(seen.contains("for all"), seen);
        assertTrue(seen.contains("\"messages\":2"), seen);
    }

    @Test
    @DisplayName("R48 a proxy writes on the patient's behalf, and the audit log says so")
    void writesForThePatient() {
        PortalAnswer sent = send("kim", "p1", message(ADA.value(), "For Robin", ""));

        JsonObject message = PORTAL.loggedIn("robin")
                .get("api/v1/patients/p1/messages/" + sent.json().getString("id"))
                .json();
        assertEquals("PROXY", message.getString("fromSide"));
        String audit = PORTAL.loggedIn("carol")
                .get("api/v1/staff/audit?action=message.send&actor=" + account("kim"))
                .body();
        assertTrue(audit.contains(sent.json().getString("id")), audit);
        assertTrue(audit.contains("\"onBehalfOf\":\"p1\""), audit);
        assertFalse(audit.contains("For Robin"), audit);
    }

    @Test
    @DisplayName("R56 S40 a clinician who neither cares for the patient nor takes part sees and sends nothing")
    void keepsOtherCliniciansOut() {
        PortalAnswer sent = send("robin", "p1", message(ADA.value(), "PRIVATE", ""));
        PortalClient otto = PORTAL.loggedIn("otto");

        assertEquals(
                "404 record-not-available", codeOf(answer("otto", sent.json().getString("id"), "I know", "")));
        assertEquals(404, otto.get("api/v1/patients/p1/messages").status());
        assertEquals("{\"items\":[]}", otto.get("api/v1/staff/messages").body());
        assertEquals("403 role-not-allowed", codeOf(PORTAL.loggedIn("sam").get("api/v1/staff/messages")));
        assertEquals("403 role-not-allowed", codeOf(send("sam", "p1", message(ADA.value(), "Hi", ""))));
    }

    @Test
    @DisplayName("R56 a clinician whom the patient writes to reads their conversation, and no more of the record")
    void opensNothingElseToCorrespondents() {
        var doctor = new Clinician(
                Optional.of(OTHER), "Dr. Otto", SampleItems.DOCTOR.participation(), SampleItems.DOCTOR.specialties());
        var visit = SampleItems.visit(new PatientId("p2"), "Encounter.otto", now().minusDays(9));
        PORTAL.hospital().item(new Encounter(visit.header(), visit.facts(), visit.end(), List.of(doctor)));
        PORTAL.hospital().item(SampleItems.result(new PatientId("p2"), "Observation.p2", now().minusDays(9)));
        send("kim", "p2", message(ADA.value(), "not his", ""));

        PortalAnswer sent = send("kim", "p2", message(OTHER.value(), "Dear Otto", ""));

        assertEquals(201, sent.status(), sent::body);
        PortalClient otto = PORTAL.loggedIn("otto");
        String list = otto.get("api/v1/patients/p2/messages").body();
        assertTrue(list.contains("Dear Otto") && !list.contains("not his"), list);
        assertEquals(0, otto.get("api/v1/patients/p2/results").json().getInt("total"));
        assertEquals(404, otto.get("api/v1/patients/p2/demographics").status());
        assertEquals(
                404, otto.get("api/v1/staff/patients/p2/decisions?viewer=self").status());
        assertEquals(
                404,
                otto.post("api/v1/staff/results/Observation.p2/release", "{\"reason\":\"x\"}")
                        .status());
        assertEquals(
                201, answer("otto", sent.json().getString("id"), "Dear Kim", "").status());
    }

    @Test
    @DisplayName("R56 a clinician begins a conversation with a patient in care, hidden from proxies if they wish")
    void beginsConversations() {
        PortalClient ada = PORTAL.loggedIn("ada");
        PortalAnswer sent = ada.post(
                "api/v1/staff/messages",
                "{\"patientId\":\"p1\",\"subject\":\"Your visit\",\"body\":\"Bring a list.\",\"hiddenFromProxies\":true}");

        assertEquals(201, sent.status(), sent::body);
        assertTrue(sent.json().getBoolean("hiddenFromProxies"));
        PortalAnswer reply = send("robin", "p1", reply(sent.json().getString("id"), "I will", ""));
        assertTrue(reply.json().getBoolean("hiddenFromProxies"));
        assertEquals(
                "404 record-not-available",
                codeOf(PORTAL.loggedIn("otto")
                        .post(
                                "api/v1/staff/messages",
                                "{\"patientId\":\"p1\",\"subject\":\"Hello\",\"body\":\"I am new\"}")));
    }

    @Test
    @DisplayName(
            "R49 a conversation says whom a reply would go to, and names nobody once the last contact is too long ago")
    void saysWhomAReplyGoesTo() {
        PortalAnswer sent = send("robin", "p1", message(ADA.value(), "Reply", ""));
        String path = "api/v1/patients/p1/message-threads/" + sent.json().getString("threadId");
        JsonObject now = PORTAL.loggedIn("robin").get(path).json();

        assertEquals(recipients("robin", "p1").getJsonObject(0).getString("name"), now.getString("replyTo"));
        assertEquals(now.getString("replyTo"), now.getString("latestTo"));
        assertEquals("Robin Sample", now.getString("patientName"));
        assertTrue(now.getString("disclaimer").contains("911"), now::toString);
        assertFalse(PORTAL.loggedIn("ada").get(path).json().containsKey("replyTo"));
        Instant today = PORTAL.clock().instant();
        PORTAL.clock().advance(Duration.ofDays(40 * 31));
        try {
            assertFalse(PORTAL.loggedIn("robin").get(path).json().containsKey("replyTo"));
        } finally {
            PORTAL.clock().set(today);
        }
    }

    @Test
    @DisplayName("what is wrong in a draft is named, and nothing is kept")
    void namesWhatIsWrong() {
        int before = messages("robin", "p1").size();
        for (String[] wrong : new String[][] {
            {"{\"subject\":\"s\",\"body\":\"b\"}", "recipientId"},
            {"{\"recipientId\":\"doctor\",\"body\":\"b\"}", "subject"},
            {"{\"recipientId\":\"doctor\",\"subject\":\"s\"}", "body"},
            {"{\"recipientId\":\"doctor\",\"subject\":\"" + "s".repeat(201) + "\",\"body\":\"b\"}", "subject"},
            {"{\"recipientId\":\"doctor\",\"subject\":\"s\",\"body\":\"" + "b".repeat(10_001) + "\"}", "body"},
            {message(ADA.value(), "s", ",\"hiddenFromProxies\":\"yes\""), "hiddenFromProxies"},
            {message(ADA.value(), "s", ",\"attachmentIds\":[1]"), "attachmentIds"},
            {message(ADA.value(), "s", ",\"attachmentIds\":[\"a\",\"a\"]"), "attachmentIds"},
        }) {
            PortalAnswer answer = send("robin", "p1", wrong[0]);
            assertEquals(400, answer.status(), answer::body);
            assertEquals(
                    wrong[1],
                    answer.json().getJsonArray("errors").getJsonObject(0).getString("name"));
        }
        assertEquals(before, messages("robin", "p1").size());
    }

    private static String message(String recipient, String subject, String more) {
        return "{\"recipientId\":\"" + recipient + "\",\"subject\":\"" + subject + "\",\"body\":\"" + subject + "\""
                + more + "}";
    }

    private static String reply(String to, String body, String more) {
        return "{\"inReplyTo\":\"" + to + "\",\"body\":\"" + body + "\"" + more + "}";
    }

    private static PortalAnswer send(String who, String patient, String json) {
        return PORTAL.loggedIn(who).post("api/v1/patients/" + patient + "/messages", json);
    }

    private static PortalAnswer answer(String who, String to, String body, String more) {
        return PORTAL.loggedIn(who).post("api/v1/staff/messages", reply(to, body, more));
    }

    private static String codeOf(PortalAnswer answer) {
        return answer.status() + " " + answer.code();
    }

    private static JsonArray recipients(String who, String patient) {
        return PORTAL.loggedIn(who)
                .get("api/v1/patients/" + patient + "/recipients")
                .json()
                .getJsonArray("items");
    }

    private static JsonArray messages(String who, String patient) {
        return PORTAL.loggedIn(who)
                .get("api/v1/patients/" + patient + "/messages?limit=100")
                .json()
                .getJsonArray("items");
    }

    private static JsonObject inbox(String who, String thread) {
        return PORTAL.loggedIn(who).get("api/v1/staff/messages").json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(entry -> entry.getString("threadId").equals(thread))
                .findFirst()
                .orElseThrow();
    }

    private static int unread(String who, String entry) {
        return PORTAL.loggedIn(who).get("api/v1/navigation").json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("id").equals(entry))
                .mapToInt(one -> one.getInt("unread", 0))
                .findFirst()
                .orElseThrow();
    }

    private static String account(String username) {
        return PORTAL.server()
                .bean(Accounts.class)
                .byUsername(username)
                .orElseThrow()
                .id();
    }

    private static OffsetDateTime now() {
        return PORTAL.clock().clock().instant().atOffset(ZoneOffset.UTC);
    }
}
