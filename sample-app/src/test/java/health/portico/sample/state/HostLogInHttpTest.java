package health.portico.sample.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.PortalClock;
import health.portico.embedded.PortalServer;
import health.portico.tck.MutableClock;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.TestAccount;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People whom the hospital's container logs in, on two nodes with one database. */
class HostLogInHttpTest {
    private static final String SESSION = "api/v1/session";
    private static final String DATABASE = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private static final MutableClock CLOCK = new MutableClock(PortalExtension.NOON);
    private static final AtomicInteger LOG_INS = new AtomicInteger();

    @TempDir
    private static Path data;

    private static PortalServer one;
    private static PortalServer two;

    private final String logIn = "ada/" + LOG_INS.incrementAndGet();

    @BeforeAll
    static void start() {
        one = node();
        two = node();
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
    }

    @Test
    @DisplayName("S25 whom the host knows is in, without a form and without a cookie of ours, on every node")
    void letsInWhomTheHostKnows() {
        PortalAnswer answer = get(one, SESSION, logIn);

        assertEquals(200, answer.status(), answer::body);
        assertEquals("host:ada", answer.json().getJsonObject("viewer").getString("id"));
        assertEquals("CLINICIAN", answer.json().getJsonObject("viewer").getString("role"));
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
        assertEquals(200, get(two, SESSION, logIn).status());
        assertEquals(200, get(one, "api/v1/patients", logIn).status());
    }

    @Test
    @DisplayName("S25 whom the resolver does not know, or the container does not, is nobody")
    void letsNobodyElseIn() {
        assertEquals("session-ended", get(one, SESSION, "visitor/1").code());
        assertEquals("session-ended", new PortalClient(one.uri()).get(SESSION).code());
    }

    @Test
    @DisplayName(
            "S25 S30 after 20 minutes without activity the same log-in is out for good, by GET and by POST, on every node")
    void staysOutAfterIdleTime() {
        get(one, "api/v1/patients", logIn);
        CLOCK.advance(Duration.ofMinutes(20).minusMillis(1));
        assertEquals(200, get(two, SESSION, logIn).status());
        CLOCK.advance(Duration.ofMillis(1));

        for (PortalServer node : List.of(one, two, one)) {
            assertEquals("session-ended", get(node, SESSION, logIn).code());
            assertEquals("session-ended", get(node, "api/v1/patients", logIn).code());
            assertEquals(
                    "session-ended",
                    send(node, SESSION + "/keep-alive", logIn, "POST").code());
        }
        assertEquals(200, get(one, SESSION, "ada/" + LOG_INS.incrementAndGet()).status());
    }

    @Test
    @DisplayName("S25 S31 the host's people extend their sessions as everybody does, and polling does not")
    void extendsByActivity() {
        get(one, SESSION, logIn);
        CLOCK.advance(Duration.ofMinutes(15));
        get(two, "api/v1/patients", logIn);
        CLOCK.advance(Duration.ofMinutes(15));
        assertEquals(200, get(one, SESSION, logIn).status());
        CLOCK.advance(Duration.ofMinutes(5));
        assertEquals(401, get(one, SESSION, logIn).status());
    }

    @Test
    @DisplayName("S25 S34 log-out uses the log-in up, though the container still knows the person")
    void staysOutAfterLogOut() {
        get(one, SESSION, logIn);

        PortalAnswer out = send(one, SESSION, logIn, "DELETE");

        assertEquals(204, out.status());
        assertTrue(out.headers().firstValue("Clear-Site-Data").isPresent());
        assertEquals("session-ended", get(one, SESSION, logIn).code());
        assertEquals("session-ended", get(two, SESSION, logIn).code());
    }

    @Test
    @DisplayName("S25 S36 a session that is ended from another device stays ended")
    void staysOutWhenEndedElsewhere() {
        get(one, SESSION, logIn);
        CLOCK.advance(Duration.ofMinutes(1));
        String desk = "ada/" + LOG_INS.incrementAndGet();
        var sessions = get(two, "api/v1/account/sessions", desk).json().getJsonArray("items");
        var phone = sessions.getJsonObject(1);
        assertEquals(false, phone.getBoolean("current"));

        assertEquals(
                204,
                send(two, "api/v1/account/sessions/" + phone.getString("id"), desk, "DELETE")
                        .status());

        assertEquals(401, get(one, SESSION, logIn).status());
        assertEquals(200, get(one, SESSION, desk).status());
    }

    @Test
    @DisplayName("S35 whoever logs in to the portal itself is who the portal knows, and the host's session ends")
    void prefersTheLogInOfThePortal() {
        get(one, SESSION, logIn);
        PortalClient client = new PortalClient(one.uri());
        String credentials = "{\"username\":\"robin\",\"password\":\"" + TestAccount.PASSWORD + "\"}";

        PortalAnswer answer = client.send(client.request(SESSION)
                .header(HeaderLogIn.HEADER, logIn)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(credentials)));

        assertEquals(200, answer.status(), answer::body);
        assertEquals("SUPPORT", answer.json().getJsonObject("viewer").getString("role"));
        var both = client.request(SESSION).header(HeaderLogIn.HEADER, logIn);
        assertEquals(
                "SUPPORT",
                client.send(both.GET()).json().getJsonObject("viewer").getString("role"));
        assertEquals(401, get(one, SESSION, logIn).status());
    }

    @Test
    @DisplayName(
            "S35 S25 who has just come by the host's log-in takes the place of whoever was logged in to the portal there; a log-in that was known before takes nobody's")
    void takesTheSeat() {
        PortalClient browser = new PortalClient(one.uri());
        assertEquals(200, browser.logIn("robin", TestAccount.PASSWORD).status());
        String cookie = browser.cookie().orElseThrow();
        CLOCK.advance(Duration.ofSeconds(1));

        assertEquals("CLINICIAN", role(browser, cookie), "whoever has just come");
        browser.cookie(cookie);
        assertEquals("session-ended", browser.get(SESSION).code());

        CLOCK.advance(Duration.ofSeconds(1));
        assertEquals(200, browser.logIn("robin", TestAccount.PASSWORD).status());
        assertEquals("SUPPORT", role(browser, browser.cookie().orElseThrow()), "whoever came before");
    }

    @Test
    @DisplayName("S35 S25 it does so for a request that came at the same moment as the first one of that log-in")
    void takesTheSeatAtOnce() {
        PortalClient browser = new PortalClient(one.uri());
        assertEquals(200, browser.logIn("robin", TestAccount.PASSWORD).status());
        String cookie = browser.cookie().orElseThrow();
        CLOCK.advance(Duration.ofSeconds(1));
        assertEquals(200, get(two, SESSION, logIn).status(), "opens the host's session without a cookie, elsewhere");

        assertEquals("CLINICIAN", role(browser, cookie));
    }

    private String role(PortalClient browser, String cookie) {
        browser.cookie(cookie);
        PortalAnswer answer = browser.send(
                browser.request(SESSION).header(HeaderLogIn.HEADER, logIn).GET());
        return answer.json().getJsonObject("viewer").getString("role");
    }

    private static PortalServer node() {
        PortalServer server = PortalServer.builder()
                .port(0)
                .dataDirectory(data)
                .configure("portico.mode", "demo")
                .configure("portico.secret.key", "one key for both nodes of this test")
                .configure("portico.database.url", DATABASE)
                .replace(PortalClock.class, CLOCK)
                .beans(HeaderLogIn.Container.class, HeaderLogIn.Resolver.class, HeaderLogIn.Published.class)
                .start();
        server.admit(List.of(new health.portico.embedded.LogIn(
                "robin",
                health.portico.api.visibility.ViewerKind.SUPPORT,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                TestAccount.PASSWORD)));
        return server;
    }

    private static PortalAnswer get(PortalServer node, String path, String logIn) {
        return send(node, path, logIn, "GET");
    }

    private static PortalAnswer send(PortalServer node, String path, String logIn, String method) {
        PortalClient client = new PortalClient(node.uri());
        return client.send(client.request(path)
                .header(HeaderLogIn.HEADER, logIn)
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }
}
