package health.portico.sample.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Accounts;
import health.portico.core.account.NewAccount;
import health.portico.tck.MutableClock;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.TestAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Log-ins over the wire, good and bad. */
class LogInHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.patient("kim", "p2"))
            .account(TestAccount.patient("sasha", "p3"));

    private final MutableClock clock = PORTAL.clock();
    private final PortalClient client = PORTAL.client();

    @Test
    @DisplayName(
            "S8 S23 unknown names, wrong passwords and disabled accounts answer alike in status, headers and body, and wait alike")
    void tellsNobodyWhichNamesThereAre() {
        Accounts accounts = PORTAL.server().bean(Accounts.class);
        accounts.enable(accounts.byUsername("kim").orElseThrow().id(), false);

        List<String> wrong = answers("robin", "wrong");

        assertEquals(wrong, answers("nobody", "wrong"));
        assertEquals(wrong, answers("kim", TestAccount.PASSWORD));
        assertEquals(wrong, answers("nobody@example.org", TestAccount.PASSWORD));
        assertEquals("401 credentials-not-accepted", wrong.get(0).substring(0, 28));
    }

    @Test
    @DisplayName(
            "S23 the sixth attempt is 429 and says in whole seconds when to come back; then the right password works")
    void throttles() {
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    "credentials-not-accepted", client.logIn("sasha", "wrong").code());
        }
        PortalAnswer throttled = client.logIn("sasha", TestAccount.PASSWORD);
        assertEquals(429, throttled.status());
        assertEquals("too-many-attempts", throttled.code());
        assertEquals("30", throttled.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(Optional.empty(), client.cookie());

        clock.advance(Duration.ofSeconds(30).minusMillis(1));
        assertEquals(
                "1",
                client.logIn("sasha", TestAccount.PASSWORD)
                        .headers()
                        .firstValue("Retry-After")
                        .orElseThrow());
        clock.advance(Duration.ofMillis(1));
        assertEquals(200, client.logIn("sasha", TestAccount.PASSWORD).status());
    }

    @Test
    @DisplayName("S21 a password of 128 characters beyond 16 bits logs in, composed or not, with its spaces")
    void takesLongPasswords() {
        String password = " \u00f1" + "\ud83d\ude80\ud83c\udf0b\ud83e\udd95".repeat(42);
        assertEquals(128, password.codePointCount(0, password.length()));
        PORTAL.server()
                .bean(Accounts.class)
                .create(new NewAccount(
                        "alex", "Alex Example", ViewerKind.SUPPORT, Optional.empty(), Optional.empty(), password));

        assertEquals(
                200, client.logIn("alex", password.replace("\u00f1", "n\u0303")).status());
        assertEquals(200, client.logIn(" ALEX ", password).status());
        assertEquals(401, client.logIn("alex", password.strip()).status());
        assertEquals(401, client.logIn("alex", password + "x").status());
    }

    @Test
    @DisplayName("S13 S53 nothing that was typed comes back")
    void repeatsNothing() {
        PortalAnswer answer = client.logIn("my-password-in-the-wrong-field", "and another one");

        assertFalse((answer.body() + answer.headers()).matches("(?s).*(wrong-field|another one).*"));
    }

    /** Return what six attempts are answered, without what varies by itself. */
    private List<String> answers(String username, String password) {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            PortalAnswer answer = client.logIn(username, password);
            Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
            headers.remove("date");
            answers.add(answer.status() + " " + answer.code() + " " + headers + " " + answer.masked());
        }
        return answers;
    }
}
