package health.portico.sample.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.Notification;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From paper, mail or nothing to an account, and back to it, over the wire: by the API and by forms without scripts. */
class EnrolmentHttpTest {
    private static final String NEW_PASSWORD = "nine blue chairs on the roof";

    @RegisterExtension
    static final PortalExtension PORTAL = Town.portal();

    private static Town town;

    @BeforeAll
    static void settle() {
        town = Town.of(PORTAL);
    }

    @Test
    @DisplayName(
            "R1 R3 R12 R80 support hands over a code; with it the patient makes an account, logs in, and opens that record alone")
    void activates() {
        town.admit("a1", "Kim Paper");
        assertEquals(401, PORTAL.client().logIn("kim.paper", Town.PASSWORD).status());
        var code = town.code("a1");
        var made = town.post(
                Town.ACTIVATION, Town.activation(code.toLowerCase(java.util.Locale.ROOT), Town.BORN, "Kim.Paper"));
        assertEquals("201 kim.paper", made.status() + " " + made.json().getString("username"));
        assertTrue(made.headers().firstValue("Set-Cookie").isEmpty(), "an activation logs nobody in");

        var kim = PORTAL.client();
        assertEquals(200, kim.logIn("kim.paper", Town.PASSWORD).status());
        assertTrue(kim.get("api/v1/patients").body().contains("\"id\":\"a1\""));
        assertEquals(404, kim.get("api/v1/patients/p1/results").status());
        assertEquals("409 account-exists", Town.problem(town.mail("a1")));
        assertEquals(
                "Patient portal: your account is ready",
                letterTo("Kim.Paper@example.org").subject());
    }

    @Test
    @DisplayName(
            "R2 R9 a mailed link opens a form without scripts; opening it uses nothing up; the letter names nobody")
    void activatesByLink() {
        town.admit("a2", "Kim Mail");
        var sent = town.mail("a2");
        assertEquals(201, sent.status());
        assertFalse(sent.json().containsKey("code"));
        var letter = letterTo("a2@example.org");
        assertFalse(letter.text().contains("Kim"), letter.text());

        var page = Letterbox.page(letter);
        var browser = PORTAL.client();
        for (var i = 0; i < 2; i++) {
            var opened = browser.get(page);
            assertEquals(200, opened.status());
            assertEquals(
                    "no-referrer",
                    opened.headers().firstValue("Referrer-Policy").orElseThrow());
            assertFalse(opened.body().contains("<script"));
        }
        var form = new PublicForm(browser, page, Town.somewhere());
        var flawed = form.submit(
                Map.of("birthDate", Town.BORN, "username", "robin", "email", "nowhere", "password", "password"));
        assertEquals(422, flawed.status());
        for (var field : List.of("username", "email", "password")) {
            assertTrue(flawed.body().contains("<a href=\"#" + field + "\">"), field);
            assertTrue(flawed.body().contains("id=\"" + field + "-wrong\""), field);
        }
        var done = form.submit(typed("kim.mail"));
        assertEquals(
                "303 /portal/activate?done=1",
                done.status() + " " + done.headers().firstValue("Location").orElseThrow());
        assertTrue(browser.get("activate?done=1").body().contains("Your account is ready"));
        assertEquals(403, form.submit(typed("kim.mail2")).status());
        assertEquals(200, PORTAL.client().logIn("kim.mail", Town.PASSWORD).status());
        letterTo("kim.mail@example.org");
    }

    private static Map<String, String> typed(String username) {
        Map<String, String> typed = new LinkedHashMap<>(Town.activation("", Town.BORN, username));
        typed.remove("code");
        return typed;
    }

    @Test
    @DisplayName(
            "R4 who signs up, matches and is verified gets a link at the address on file and makes the account with it")
    void signsUp() {
        town.admit("a3", "Kim Newcomer");
        var browser = PORTAL.client();
        var asked =
                new PublicForm(browser, "sign-up?language=es", Town.somewhere()).submit(Town.signUp("Kim", "Newcomer"));
        assertEquals(
                "303 /portal/sign-up?sent=1&language=es",
                asked.status() + " " + asked.headers().firstValue("Location").orElseThrow());
        var letter = letterTo("a3@example.org");
        assertTrue(letter.subject().endsWith("active su cuenta"), letter.subject());

        var typed = new LinkedHashMap<>(Town.activation("", Town.BORN, "kim.new"));
        typed.remove("code");
        typed.put("token", Letterbox.token(letter));
        assertEquals(201, town.post(Town.ACTIVATION, typed).status());
        letterTo("kim.new@example.org");
    }

    @Test
    @DisplayName(
            "R6 S18 S19 a mailed link changes the password, logs nobody in, ends the live session at its next request, and dies")
    void recovers() {
        town.admit("a4", "Kim Forgot");
        town.post(Town.ACTIVATION, Town.activation(town.code("a4"), Town.BORN, "kim.forgot"));
        letterTo("kim.forgot@example.org");
        var live = PORTAL.client();
        assertEquals(200, live.logIn("kim.forgot", Town.PASSWORD).status());
        town.post(Town.RECOVERY, Map.of("username", "kim.forgot", "birthDate", Town.BORN));
        var page = Letterbox.page(letterTo("kim.forgot@example.org"));
        assertEquals(200, live.get("api/v1/patients").status());

        var browser = PORTAL.client();
        var form = new PublicForm(browser, page, Town.somewhere());
        assertEquals(422, form.submit(Map.of("password", "short")).status());
        var done = form.submit(Map.of("password", NEW_PASSWORD));
        assertEquals(
                "303 /portal/reset-password?done=1",
                done.status() + " " + done.headers().firstValue("Location").orElseThrow());
        assertEquals("401 session-ended", Town.problem(live.get("api/v1/patients")));
        assertEquals(401, browser.get("api/v1/patients").status());
        assertEquals(401, PORTAL.client().logIn("kim.forgot", Town.PASSWORD).status());
        assertEquals(200, PORTAL.client().logIn("kim.forgot", NEW_PASSWORD).status());
        assertEquals(403, form.submit(Map.of("password", Town.PASSWORD)).status());
        assertEquals(
                "Patient portal: your password was changed",
                letterTo("kim.forgot@example.org").subject());
    }

    @Test
    @DisplayName("R4 R6 a birth date that nobody has is told to everybody alike, and nothing breaks")
    void refusesBirthDatesOfNobody() {
        for (var date : List.of("+10000-01-01", "1849-12-31", "2201-01-01")) {
            var answer = PORTAL.client().post(Town.RECOVERY, "{\"username\":\"robin\",\"birthDate\":\"" + date + "\"}");
            assertEquals("400 invalid-request", Town.problem(answer), date);
        }
    }

    @Test
    @DisplayName("S48 a form of another browser is refused, and says that it was too old")
    void refusesForeignForms() {
        for (var page : List.of("activate", "sign-up", "recover", "reset-password")) {
            var answer =
                    new PublicForm(PORTAL.client(), page + "?token=x", Town.somewhere()).submit(Map.of("token", "x"));
            assertEquals(403, answer.status(), page);
            assertTrue(answer.body().contains("This form was too old."), page);
        }
    }

    @Test
    @DisplayName("S7 too many tries from one address: 429 with Retry-After, of the API and of the page")
    void slowsDown() {
        var place = Town.somewhere();
        PortalClient client = PORTAL.client();
        var wrong = Town.activation("00000-00000-00000", Town.BORN, "someone");
        for (var i = 0; i < 10; i++) {
            assertEquals(403, Town.post(client, Town.ACTIVATION, wrong, place).status());
        }
        var answer = Town.post(client, Town.ACTIVATION, wrong, place);
        assertEquals(
                "429 300",
                answer.status() + " "
                        + answer.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(
                429, new PublicForm(client, "activate", place).submit(wrong).status());
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
