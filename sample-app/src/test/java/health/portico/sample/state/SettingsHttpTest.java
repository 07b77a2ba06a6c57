package health.portico.sample.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.Notification;
import health.portico.api.host.Notifier;
import health.portico.api.portal.Outbox;
import health.portico.core.account.Accounts;
import health.portico.core.account.SecurityQuestions;
import health.portico.core.outbox.OutboxDelivery;
import health.portico.embedded.PortalServer;
import health.portico.sample.demo.DemoPeople;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people set about their accounts, over the wire, with a notifier that keeps what it is given. */
class SettingsHttpTest {
    private static final String PASSWORD = "api/v1/account/password";
    private static final String SETTINGS = "api/v1/account/settings";
    private static final String SESSION = "api/v1/session";
    private static final long PATIENCE_SECONDS = 60;
    private static final String NEW = "seven blue herons at noon";
    private static final String CHANGE = change(DemoPeople.PASSWORD, NEW);
    private static final Pattern LINK = Pattern.compile("confirm-email\\?token=([A-Za-z0-9_-]{43})");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");

    @TempDir
    private Path folder;

    private final BlockingQueue<Notification> mails = new LinkedBlockingQueue<>();
    private PortalServer server;
    private PortalClient patient;

    @BeforeEach
    void start() {
        Notifier notifier = mails::add;
        server = portal().replace(Notifier.class, notifier)
                .configure("portico.mail.base-url", "https://portal.example.com/portal/")
                .start();
        patient = loggedIn("patient", DemoPeople.PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName(
            "R13 S35 S36 another password ends all other sessions at once, gives this one a new id and tells the address")
    void changesThePassword() {
        PortalClient phone = loggedIn("patient", DemoPeople.PASSWORD);
        String before = patient.cookie().orElseThrow();

        assertEquals(204, put(patient, PASSWORD, CHANGE).status());

        assertEquals(401, phone.get(SESSION).status());
        assertEquals(200, patient.get(SESSION).status());
        assertNotEquals(before, patient.cookie().orElseThrow());
        PortalClient old = new PortalClient(server.uri());
        old.cookie(before);
        assertEquals(401, old.get(SESSION).status());
        assertEquals(
                401,
                new PortalClient(server.uri())
                        .logIn("patient", DemoPeople.PASSWORD)
                        .status());
        assertEquals(200, new PortalClient(server.uri()).logIn("patient", NEW).status());
        assertEquals(List.of("patient@example.org: Patient portal: your password was changed"), delivered(1));
    }

    @Test
    @DisplayName("S25 S23 without the present password there is no other one, and after four failures there is a wait")
    void needsThePresentPassword() {
        for (int failure = 0; failure < 4; failure++) {
            assertEquals("422 current-password-not-accepted", problem(put(patient, PASSWORD, change("wrong", NEW))));
        }
        assertEquals("422 current-password-not-accepted", problem(put(patient, PASSWORD, change("wrong", NEW))));
        PortalAnswer throttled = put(patient, PASSWORD, CHANGE);
        assertEquals("429 too-many-attempts", problem(throttled));
        assertTrue(throttled.headers().firstValue("Retry-After").isPresent());
        assertEquals(
                429,
                new PortalClient(server.uri())
                        .logIn("patient", DemoPeople.PASSWORD)
                        .status());
        assertEquals(List.of(), delivered(0));
    }

    @Test
    @DisplayName("S21 a password that others guess, or that holds the person's name, is not taken")
    void refusesBadPasswords() {
        for (String bad : List.of("password1234", "Lecia Sanford 99x", "short")) {
            assertEquals(
                    "422 password-not-accepted", problem(put(patient, PASSWORD, change(DemoPeople.PASSWORD, bad))));
        }
        assertEquals("400 invalid-request", problem(put(patient, PASSWORD, "{\"password\":\"" + NEW + "\"}")));
        assertEquals(
                200,
                new PortalClient(server.uri())
                        .logIn("patient", DemoPeople.PASSWORD)
                        .status());
    }

    @Test
    @DisplayName("R14 S25 another address: the old one is told at once, the new one confirms, then it takes effect")
    void changesTheAddress() {
        assertEquals("400 invalid-request", problem(put(patient, SETTINGS, "{\"email\":\"new@example.org\"}")));
        assertEquals(
                "422 current-password-not-accepted",
                problem(put(patient, SETTINGS, "{\"email\":\"new@example.org\",\"password\":\"wrong\"}")));
        assertEquals("400 invalid-request", problem(put(patient, SETTINGS, email("no address"))));

        JsonObject asked = put(patient, SETTINGS, email("new@example.org")).json();
        assertEquals("patient@example.org", asked.getString("email"));
        assertEquals("new@example.org", asked.getString("waitingEmail"));
        List<Notification> told = take(2);
        assertEquals(
                List.of("new@example.org", "patient@example.org"),
                told.stream().map(Notification::address).sorted().toList());
        String link = link(told);

        PortalClient mailbox = new PortalClient(server.uri());
        assertEquals(200, mailbox.get("confirm-email?token=" + link).status());
        assertEquals("patient@example.org", read().getString("email"), "looking changes nothing");
        assertEquals(200, confirm(mailbox, link).status());
        assertEquals("new@example.org", read().getString("email"));
        assertFalse(read().containsKey("waitingEmail"));
        assertEquals(List.of("patient@example.org: Patient portal: this address is not used any more"), delivered(1));
        assertEquals(403, confirm(mailbox, link).status(), "a link opens once");
        assertEquals(401, mailbox.get(SESSION).status(), "it logs nobody in");
    }

    @Test
    @DisplayName(
            "S18 a link to a new address ends with a newer one, with the present address, and with another password")
    void endsLinks() {
        put(patient, SETTINGS, email("first@example.org"));
        String first = link(take(2));
        put(patient, SETTINGS, email("second@example.org"));
        String second = link(take(2));
        PortalClient mailbox = new PortalClient(server.uri());
        assertEquals(403, confirm(mailbox, first).status());
        put(patient, SETTINGS, "{\"email\":\"patient@example.org\"}");
        assertEquals(403, confirm(mailbox, second).status());
        put(patient, SETTINGS, email("third@example.org"));
        String third = link(take(2));
        assertEquals(204, put(patient, PASSWORD, CHANGE).status());
        assertEquals(403, confirm(mailbox, third).status());
        assertEquals(403, confirm(mailbox, "A".repeat(43)).status());
        assertEquals("patient@example.org", read().getString("email"));
    }

    @Test
    @DisplayName("R14 five addresses a day get a mail, not more: they may be strangers'")
    void asksFewAddresses() {
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    200, put(patient, SETTINGS, email("n" + i + "@example.org")).status());
            put(patient, SETTINGS, "{\"email\":\"patient@example.org\"}");
        }
        assertEquals("429 too-many-attempts", problem(put(patient, SETTINGS, email("more@example.org"))));
    }

    @Test
    @DisplayName(
            "R14 what somebody switches off is not sent, until it is switched on again; notices about the account always are")
    void obeysWishes() {
        String id =
                server.bean(Accounts.class).byUsername("patient").orElseThrow().id();
        Outbox outbox = server.bean(Outbox.class);
        assertEquals(
                "400 invalid-request",
                problem(put(patient, SETTINGS, "{\"notices\":{\"mail.password-changed\":false}}")));
        assertEquals(
                200,
                put(patient, SETTINGS, "{\"notices\":{\"mail.message\":false}}").status());
        outbox.add(id, "mail.message", "m-2");
        put(patient, PASSWORD, CHANGE);
        assertEquals(List.of("patient@example.org: Patient portal: your password was changed"), delivered(1));
        assertEquals(
                List.of("mail.message false", "mail.request true"),
                read().getJsonArray("notices").getValuesAs(JsonObject.class).stream()
                        .map(one -> one.getString("kind") + " " + one.getBoolean("wanted"))
                        .filter(one -> one.startsWith("mail."))
                        .toList());
        put(patient, SETTINGS, "{\"notices\":{\"mail.message\":true}}");
        outbox.add(id, "mail.message", "m-3");
        assertEquals(List.of("patient@example.org: Patient portal: you have a new message"), delivered(1));
    }

    @Test
    @DisplayName(
            "S20 R13 S25 a security question needs the password, its answer is compared without case, and failures wait")
    void keepsAQuestion() {
        String id =
                server.bean(Accounts.class).byUsername("patient").orElseThrow().id();
        SecurityQuestions questions = server.bean(SecurityQuestions.class);
        String asked = "\"securityQuestion\":{\"question\":\"My first street?\",\"answer\":\"Elm  Street\"}";
        assertEquals("400 invalid-request", problem(put(patient, SETTINGS, "{" + asked + "}")));
        assertEquals(new SecurityQuestions.Check.Wrong(), questions.check(id, "elm street"));
        for (String easy : List.of("first", "El", " e L ")) {
            String weak = asked.replace("Elm  Street", easy);
            assertEquals(
                    "400 invalid-request", problem(put(patient, SETTINGS, "{" + weak + "," + again() + "}")), easy);
        }

        JsonObject kept =
                put(patient, SETTINGS, "{" + asked + "," + again() + "}").json();
        assertEquals("My first street?", kept.getString("securityQuestion"));
        assertFalse(kept.toString().contains("Elm"));
        assertEquals("My first street?", questions.ofAccount(id).orElseThrow());
        assertEquals(new SecurityQuestions.Check.Right(), questions.check(id, "ELM street"));
        for (int failure = 0; failure < 5; failure++) {
            assertEquals(new SecurityQuestions.Check.Wrong(), questions.check(id, "oak street"));
        }
        assertTrue(questions.check(id, "elm street") instanceof SecurityQuestions.Check.Wait);

        assertEquals("400 invalid-request", problem(put(patient, SETTINGS, "{\"removeSecurityQuestion\":true}")));
        put(patient, SETTINGS, "{\"removeSecurityQuestion\":true," + again() + "}");
        assertEquals(java.util.Optional.empty(), questions.ofAccount(id));
        assertEquals(
                List.of(
                        "patient@example.org: Patient portal: your security question was changed",
                        "patient@example.org: Patient portal: your security question was changed"),
                delivered(2));
    }

    @Test
    @DisplayName("R14 of two pages that change the settings the slower one is told, and changes nothing")
    void noticesTwoWriters() {
        int version = read().getInt("version");
        String body = "{\"version\":" + version + ",\"language\":\"es-US\"}";
        assertEquals("es-US", put(patient, SETTINGS, body).json().getString("language"));
        assertEquals("409 changed-meanwhile", problem(put(patient, SETTINGS, body.replace("es-US", "en"))));
        assertEquals("es-US", read().getString("language"));
        assertEquals("400 invalid-request", problem(put(patient, SETTINGS, "{\"language\":\"de\"}")));
    }

    @Test
    @DisplayName("R14 a portal without mail changes no address, because nobody could be told")
    void needsMail() {
        try (PortalServer silent = portal().start()) {
            PortalClient client = new PortalClient(silent.uri());
            client.logIn("patient", DemoPeople.PASSWORD);
            assertEquals("422 email-not-confirmable", problem(put(client, SETTINGS, email("new@example.org"))));
        }
    }

    private JsonObject read() {
        return patient.get(SETTINGS).json();
    }

    /** Return what is sent; the portal's own schedule may be quicker than the test. */
    private List<Notification> take(int expected) {
        server.bean(OutboxDelivery.class).run();
        List<Notification> all = new ArrayList<>();
        try {
            while (all.size() < expected) {
                all.add(Objects.requireNonNull(mails.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "a mail is missing"));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertTrue(mails.isEmpty(), mails::toString);
        return all;
    }

    private List<String> delivered(int expected) {
        return take(expected).stream()
                .map(mail -> mail.address() + ": " + mail.subject())
                .toList();
    }

    private static String link(List<Notification> mails) {
        return mails.stream()
                .map(mail -> LINK.matcher(mail.text()))
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static PortalAnswer confirm(PortalClient client, String link) {
        var token = FORM_TOKEN.matcher(client.get("confirm-email?token=" + link).body());
        assertTrue(token.find());
        String body = "token=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&link=" + link;
        return client.send(client.request("confirm-email")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String change(String current, String wanted) {
        return "{\"current\":\"" + current + "\",\"password\":\"" + wanted + "\"}";
    }

    private static String email(String address) {
        return "{\"email\":\"" + address + "\"," + again() + "}";
    }

    private static String again() {
        return "\"password\":\"" + DemoPeople.PASSWORD + "\"";
    }

    private static PortalAnswer put(PortalClient client, String path, String json) {
        return client.send(
                client.request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    private static String problem(PortalAnswer answer) {
        return answer.status() + " " + answer.code();
    }

    private PortalClient loggedIn(String username, String password) {
        PortalClient client = new PortalClient(server.uri());
        assertEquals(200, client.logIn(username, password).status());
        return client;
    }

    private health.portico.embedded.PortalServerBuilder portal() {
        return PortalServer.builder()
                .port(0)
                .dataDirectory(folder.resolve("data" + UUID.randomUUID()))
                .configure("portico.mode", "demo")
                .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }
}
