package health.portico.sample.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.PortalClock;
import health.portico.embedded.PortalServer;
import health.portico.embedded.PortalServerBuilder;
import health.portico.tck.MutableClock;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalExtension;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People whom a proxy in front logs in by headers, and people who write these headers themselves. */
class HeaderLogInHttpTest {
    private static final String SESSION = "api/v1/session";
    private static final String SECRET = "what proxy and portal know, and nobody else";
    private static final MutableClock CLOCK = new MutableClock(PortalExtension.NOON);
    private static final AtomicInteger LOG_INS = new AtomicInteger();

    @TempDir
    private static Path data;

    private static PortalServer trusting;
    private static PortalServer distant;
    private static PortalServer secretive;

    private final String logIn = "log-in-" + LOG_INS.incrementAndGet();
    private final ProxyInFront proxy = ProxyInFront.of(trusting.uri());
    private final ProxyInFront ada = proxy.doctor("ada", logIn);

    @BeforeAll
    static void start() {
        trusting = portal("127.0.0.1").start();
        distant = portal("192.0.2.1")
                .configure("portico.http.trusted-proxies", "127.0.0.1")
                .configure("portico.http.forwarded-header", "X-Forwarded-For")
                .start();
        secretive = portal("127.0.0.0/8")
                .configure("portico.host.header.secret", SECRET)
                .configure("portico.host.header.user", "X-Employee")
                .start();
    }

    @AfterAll
    static void stop() {
        List.of(trusting, distant, secretive).forEach(PortalServer::close);
    }

    @Test
    @DisplayName("S25 whom the trusted proxy names is in, by the configured roles, without a cookie of ours")
    void letsInWhomTheProxyNames() {
        PortalAnswer answer =
                ada.with("Portico-Host-Name", "Ad%C3%A1%2C%20M.D.").get(SESSION);

        assertEquals(200, answer.status(), answer::body);
        var viewer = answer.json().getJsonObject("viewer");
        assertEquals("host:ada", viewer.getString("id"));
        assertEquals("CLINICIAN", viewer.getString("role"));
        assertEquals("Ad\u00e1, M.D.", viewer.getString("displayName"));
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
    }

    @Test
    @DisplayName("S25 whom the proxy does not name, or who has no part in the portal, is nobody")
    void letsNobodyElseIn() {
        assertEquals("session-ended", proxy.get(SESSION).code());
        assertEquals(
                "session-ended", ada.without("Portico-Host-User").get(SESSION).code());
        assertEquals(
                "session-ended", ada.without("Portico-Host-Roles").get(SESSION).code());
        assertEquals(
                "session-ended",
                ada.without("Portico-Host-Practitioner").get(SESSION).code());
        assertEquals(
                "session-ended",
                ada.without("Portico-Host-Roles")
                        .with("Portico-Host-Roles", "doctors;auditors")
                        .get(SESSION)
                        .code());
    }

    @Test
    @DisplayName(
            "S25 S48 headers that a stranger writes change nothing, also if a forwarding proxy calls the stranger trusted")
    void believesNoStranger() {
        ProxyInFront stranger = ProxyInFront.of(distant.uri()).doctor("ada", logIn);

        assertEquals("session-ended", stranger.get(SESSION).code());
        assertEquals(
                "session-ended",
                stranger.with("X-Forwarded-For", "192.0.2.1").get(SESSION).code());
        assertEquals(
                "session-ended",
                stranger.with("Portico-Host-User", "eve").get(SESSION).code(),
                "twice, and not even looked at");
    }

    @Test
    @DisplayName("S25 a portal that is not told of a proxy believes no header")
    void isOffByDefault() {
        try (PortalServer plain = plain().start()) {
            assertEquals(
                    "session-ended",
                    ProxyInFront.of(plain.uri())
                            .doctor("ada", logIn)
                            .get(SESSION)
                            .code());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName(
            "S25 a header that a client got past our own proxy is there twice, or has a comma, and refuses the request")
    @CsvSource(delimiter = '|', textBlock = """
            Portico-Host-User         | eve
            Portico-Host-Log-In       | another
            Portico-Host-Roles        | auditors
            Portico-Host-Practitioner | d2
            portico-host-user         | eve
            """)
    void refusesInjectedHeaders(String name, String injected) {
        assertEquals("malformed-request", ada.with(name, injected).get(SESSION).code());
        assertEquals(
                "malformed-request",
                ada.with(name, injected).get("api/v1/patients").code());
        ProxyInFront joined = ada.without(name).with(name, injected + ", ada");
        if (name.startsWith("P")) {
            assertEquals("malformed-request", joined.get(SESSION).code());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("S25 a proxy that says half of it is refused, and nobody is let in")
    @CsvSource(delimiter = '|', textBlock = """
            Portico-Host-Log-In | ''
            Portico-Host-Name   | 100%
            Portico-Host-Name   | Ada, M.D.
            """)
    void refusesWhatItCannotRead(String name, String value) {
        assertEquals(
                "malformed-request",
                ada.without(name).with(name, value).get(SESSION).code());
    }

    @Test
    @DisplayName(
            "S25 with a secret, headers without it or with another are not believed; headers have the configured names")
    void asksForTheSecret() {
        ProxyInFront known =
                ProxyInFront.of(secretive.uri()).doctor("ada", logIn).with("X-Employee", "grace");

        assertEquals("session-ended", known.get(SESSION).code());
        assertEquals(
                "session-ended",
                known.with("Portico-Host-Secret", SECRET + "!").get(SESSION).code());
        assertEquals(
                "session-ended",
                known.with("Portico-Host-Secret", "guess")
                        .with("Portico-Host-Secret", SECRET)
                        .get(SESSION)
                        .code());
        var answer = known.with("Portico-Host-Secret", SECRET).get(SESSION);
        assertEquals("host:grace", answer.json().getJsonObject("viewer").getString("id"));
    }

    @Test
    @DisplayName("S25 S34 log-out uses the log-in up, though the proxy goes on to name it; another log-in is let in")
    void staysOutAfterLogOut() {
        ada.get(SESSION);

        assertEquals(204, ada.send("DELETE", SESSION).status());

        assertEquals("session-ended", ada.get(SESSION).code());
        assertEquals("session-ended", ada.get("api/v1/patients").code());
        assertEquals(200, proxy.doctor("ada", logIn + "-again").get(SESSION).status());
    }

    @Test
    @DisplayName("S25 S30 after 20 minutes without activity the same log-in is out for good")
    void staysOutAfterIdleTime() {
        ada.get("api/v1/patients");
        CLOCK.advance(Duration.ofMinutes(20).minusMillis(1));
        assertEquals(200, ada.get(SESSION).status());
        CLOCK.advance(Duration.ofMillis(1));

        assertEquals("session-ended", ada.get(SESSION).code());
        assertEquals("session-ended", ada.get(SESSION).code());
    }

    @Test
    @DisplayName("S25 S41 a role that the proxy names otherwise counts with the next request")
    void followsTheRoles() {
        assertEquals("CLINICIAN", role(ada));
        assertEquals("role-not-allowed", ada.get("api/v1/staff/audit").code());
        ProxyInFront moved = ada.without("Portico-Host-Roles").with("Portico-Host-Roles", "auditors");

        assertEquals("COMPLIANCE", role(moved));
        assertEquals(200, moved.get("api/v1/staff/audit").status());
        assertEquals(
                "session-ended", ada.without("Portico-Host-Roles").get(SESSION).code());
        assertEquals("CLINICIAN", role(ada), "the same log-in, the role is back");
    }

    @Test
    @DisplayName("S25 a proxy that logs people in and a resolver beside it stop the start")
    void hasOneWayIn() {
        var both = portal("127.0.0.1").beans(HeaderLogIn.Resolver.class);

        assertTrue(assertThrows(RuntimeException.class, both::start)
                .getMessage()
                .contains("portico.host.header.peers is set and a bean implements ViewerResolver"));
    }

    private static String role(ProxyInFront request) {
        return request.get(SESSION).json().getJsonObject("viewer").getString("role");
    }

    private static PortalServerBuilder portal(String peers) {
        return plain().configure("portico.host.header.peers", peers)
                .configure("portico.host.roles.clinician", "doctors")
                .configure("portico.host.roles.compliance", "auditors");
    }

    private static PortalServerBuilder plain() {
        return PortalServer.builder()
                .port(0)
                .dataDirectory(data)
                .configure("portico.mode", "demo")
                .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .replace(PortalClock.class, CLOCK);
    }
}
