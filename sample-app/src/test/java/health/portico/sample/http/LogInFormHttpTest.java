package health.portico.sample.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log-in and the log-out of whoever has no scripts. */
class LogInFormHttpTest {
    @RegisterExtension
    static final DemoPortal PORTAL = new DemoPortal();

    private final PortalClient client = PORTAL.client();

    @Test
    @DisplayName("R8 the form opens the same session as the API")
    void opensASession() {
        PortalAnswer answer = form("log-in").submit("patient", "portico-demo");

        assertEquals("303 /portal/", answer.status() + " " + location(answer));
        assertEquals(
                "PATIENT",
                client.get("api/v1/session").json().getJsonObject("viewer").getString("role"));
    }

    @ParameterizedTest(name = "[{0}] [{1}] in {2}: {3}")
    @DisplayName("R8 what is refused leaves the form with a sentence, the name that was typed, and no session")
    @CsvSource(delimiter = '|', textBlock = """
            patient   | wrong        | en | 401 | The username or the password is not right.
            nobody    | wrong        | en | 401 | The username or the password is not right.
            nobody    | wrong        | es | 401 | El nombre de usuario o la contraseña no son correctos.
            ''        | portico-demo | en | 422 | Enter your username and your password.
            patient   | ''           | en | 422 | Enter your username and your password.
            "><b>x</b>| wrong        | en | 401 | value="&quot;&gt;&lt;b&gt;x&lt;/b&gt;"
            """)
    void saysWhatIsWrong(String username, String password, String language, int status, String sentence) {
        PortalAnswer answer = form("log-in?language=" + language).submit(username, password);

        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.body().contains(sentence), answer.body());
        assertTrue(answer.body().contains("aria-invalid=\"true\""), answer.body());
        assertFalse(answer.body().contains("value=\"wrong\"") || answer.body().contains("portico-demo"), answer.body());
        assertEquals(401, client.get("api/v1/session").status());
    }

    @ParameterizedTest(name = "token [{0}]")
    @DisplayName("S48 a form without the token of its cookie changes nothing")
    @CsvSource({"''", "00", "3bbeef362e2e0c53216997f603691a660c10b58d660c4a847e45dc1a27237642"})
    void refusesForeignTokens(String token) {
        PortalAnswer answer =
                form("log-in").submit(Map.of("username", "patient", "password", "portico-demo", "token", token));

        assertEquals(403, answer.status(), answer.body());
        assertTrue(answer.body().contains("This form was too old."), answer.body());
        assertEquals(401, client.get("api/v1/session").status());
    }

    @ParameterizedTest(name = "{0} leads to {1}")
    @DisplayName("S48 the log-in leads to pages of ours alone")
    @CsvSource({
        "record/347ceebf-0248-5a56-14f3-e1e8e8ffb73c/results, record/347ceebf-0248-5a56-14f3-e1e8e8ffb73c/results",
        "staff/patients, staff/patients",
        "https://evil.test, ''",
        "//evil.test, ''",
        "record/../../evil, ''",
        "api/v1/session, ''",
        "record/x?y=z, ''"
    })
    void leadsToOwnPages(String next, String expected) {
        PortalAnswer answer =
                form("log-in").submit(Map.of("username", "patient", "password", "portico-demo", "next", next));

        assertEquals("/portal/" + expected, location(answer));
    }

    @Test
    @DisplayName("whoever asks for a page without a session comes back to it")
    void remembersThePage() {
        String sent = location(client.get("record/347ceebf-0248-5a56-14f3-e1e8e8ffb73c/notes?language=es"));
        assertEquals("/portal/log-in?next=record/347ceebf-0248-5a56-14f3-e1e8e8ffb73c/notes&language=es", sent);

        PortalAnswer answer = form(sent.substring("/portal/".length())).submit("patient", "portico-demo");
        assertEquals("/portal/record/347ceebf-0248-5a56-14f3-e1e8e8ffb73c/notes?language=es", location(answer));
    }

    @Test
    @DisplayName("S34 the form of the log-out ends the session")
    void endsTheSession() {
        form("log-in").submit("patient", "portico-demo");
        PortalAnswer answer = client.send(client.request("log-out").POST(BodyPublishers.noBody()));

        assertEquals("303 /portal/log-in", answer.status() + " " + location(answer));
        assertEquals(
                List.of("\"cache\", \"cookies\", \"storage\""), answer.headers().allValues("Clear-Site-Data"));
        assertEquals(401, client.get("api/v1/session").status());
    }

    private LogInForm form(String address) {
        return new LogInForm(client, address);
    }

    private static String location(PortalAnswer answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
