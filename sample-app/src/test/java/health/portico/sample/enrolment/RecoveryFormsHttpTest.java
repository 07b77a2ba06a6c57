package health.portico.sample.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.Notification;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way back to an account by the plain forms: what they take, what they say of the rest, and which letter comes. */
class RecoveryFormsHttpTest {
    private static final String NEW_PASSWORD = "nine blue chairs on the roof";
    private static final String MISSING = "Please fill this in.";
    private static final String NO_NAME = "Enter your username or your e-mail address.";
    private static final String NO_DATE = "Enter your birth date.";
    private static final String WEAK = "Choose another password: a longer one, and not one that others can guess.";

    @RegisterExtension
    static final PortalExtension PORTAL = Town.portal();

    @BeforeAll
    static void settle() {
        Town town = Town.of(PORTAL);
        for (String name : List.of("kim", "alex")) {
            town.admit(name, "Sample");
            town.post(Town.ACTIVATION, Town.activation(town.code(name), Town.BORN, name));
            letter(name, "your account is ready");
        }
    }

    private static PortalAnswer send(String page, Map<String, String> typed) {
        return new PublicForm(PORTAL.client(), page, Town.somewhere()).submit(typed);
    }

    /** Wait for the next letter to somebody, and see that it is this one. */
    private static Notification letter(String to, String subject) {
        Notification letter = Letterbox.next();
        while (!letter.address().equals(to + "@example.org")) {
            letter = Letterbox.next();
        }
        assertEquals("Patient portal: " + subject, letter.subject());
        return letter;
    }

    @Test
    @DisplayName(
            "R6 S17 the page takes a log-in name and mails a link, or an e-mail address and mails the name; where both are typed the name counts")
    void takesNameOrAddress() {
        assertEquals(303, recover("kim", "").status());
        assertTrue(letter("kim", "choose a new password").text().contains("reset-password?token="));

        assertEquals(303, recover(" ", "kim@example.org").status());
        assertTrue(letter("kim", "your username").text().contains("It is kim."));

        assertEquals(303, recover("kim", "alex@example.org").status());
        letter("kim", "choose a new password");
    }

    private static PortalAnswer recover(String username, String email) {
        return send("recover", Map.of("username", username, "email", email, "birthDate", Town.BORN));
    }

    @ParameterizedTest
    @DisplayName(
            "R6 S17 who types neither name nor address, or no birth date, is told beside the field and on top; blank is as good as empty")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``          | ``                | 1980-03-14 | username
            `  `        | ` \t `            | 1980-03-14 | username
            kim         | ``                | ``         | birth-date
            kim         | ` `               | ` `        | birth-date
            ``          | kim@example.org   | 14.3.1980  | birth-date
            """)
    void saysWhatIsMissing(String username, String email, String birthDate, String field) {
        PortalAnswer answer = send("recover", Map.of("username", username, "email", email, "birthDate", birthDate));

        assertEquals(422, answer.status());
        Map<String, String> said = Map.of(field, field.equals("username") ? NO_NAME : NO_DATE);
        assertEquals(said, ShownForm.of(answer).wrong());
        assertEquals(said, ShownForm.of(answer).summary());
    }

    @Test
    @DisplayName("R6 S17 a name or an address that nobody can have is told beside its field, and shown again")
    void saysWhatCannotBe() {
        ShownForm name = ShownForm.of(recover("k".repeat(300), ""));
        assertEquals(List.of("username"), List.copyOf(name.wrong().keySet()));
        assertEquals("k".repeat(300), name.values().get("username"));
        assertEquals(
                List.of("email"),
                List.copyOf(ShownForm.of(recover("", "k".repeat(255))).wrong().keySet()));
    }

    @Test
    @DisplayName(
            "S18 S20 S21 a mailed link's form names a missing or weak password and a missing answer beside the field and on top, and uses nothing up")
    void saysWhatIsWrongWithAPassword() {
        assertEquals(303, recover("alex", "").status());
        String page = Letterbox.page(letter("alex", "choose a new password"));
        for (String blank : List.of("", " \t ")) {
            assertRefused(page, Map.of("password", blank), "password", MISSING);
        }
        assertRefused(page, Map.of("password", "password"), "password", WEAK);

        keepQuestion();
        for (String blank : List.of("", " ")) {
            assertRefused(page, Map.of("password", NEW_PASSWORD, "answer", blank), "answer", MISSING);
        }
        assertTrue(PORTAL.client().get(page).body().contains("<label for=\"answer\">My first street?</label>"));
        assertEquals(
                303,
                send(page, Map.of("password", NEW_PASSWORD, "answer", "Elm Street"))
                        .status());
    }

    private static void assertRefused(String page, Map<String, String> typed, String field, String said) {
        PortalAnswer answer = send(page, typed);
        assertEquals(422, answer.status(), answer::body);
        assertEquals(Map.of(field, said), ShownForm.of(answer).wrong());
        assertEquals(Map.of(field, said), ShownForm.of(answer).summary());
        assertEquals("", ShownForm.of(answer).values().get("password"));
    }

    private static void keepQuestion() {
        PortalClient alex = PORTAL.client();
        assertEquals(200, alex.logIn("alex", Town.PASSWORD).status());
        String question = "{\"securityQuestion\":{\"question\":\"My first street?\",\"answer\":\"Elm Street\"},"
                + "\"password\":\"" + Town.PASSWORD + "\"}";
        PortalAnswer kept = alex.send(alex.request("api/v1/account/settings")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(question)));
        assertTrue(kept.status() < 300, kept::body);
    }

    @Test
    @DisplayName(
            "S18 of a link that opens nothing the form says so on top and blames no field; without a link it asks for none")
    void saysThatTheLinkIsOver() {
        PortalAnswer refused = send("reset-password?token=" + "x".repeat(43), Map.of("password", NEW_PASSWORD));

        assertEquals(403, refused.status());
        assertEquals(
                "This link was not accepted. It works once and for a short time: ask for a new one.",
                ShownForm.of(refused).notice());
        assertEquals(Map.of(), ShownForm.of(refused).wrong());
        ShownForm without = ShownForm.of(PORTAL.client().get("reset-password"));
        assertEquals(Map.of(), without.values());
        assertTrue(without.html().contains("Open the link in the e-mail that we sent you."), without::html);
    }
}
