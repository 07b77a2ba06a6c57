package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.PersonDirectory;
import health.portico.api.host.RecordSource;
import health.portico.api.visibility.ViewerKind;
import health.portico.embedded.fixture.EmptyHospital;
import health.portico.embedded.http.ConnectionLimits;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose address counts when this test is the reverse proxy. */
class BehindAProxyTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String HEADER = "X-Forwarded-For";

    @TempDir
    Path data;

    @DisplayName("S23 the failures of one client of a trusted proxy make no other wait")
    @Test
    void countsTheClientsOfATrustedProxyApart() throws Exception {
        try (var server = start("127.0.0.0/8")) {
            for (var i = 0; i < 5; i++) {
                assertEquals(401, logIn(server, "wrong", "spoofed, 203.0.113.5").statusCode());
            }
            assertEquals(429, logIn(server, PASSWORD, "203.0.113.5").statusCode());
            assertEquals(
                    429, logIn(server, PASSWORD, "198.51.100.9, 203.0.113.5").statusCode());

            var other = logIn(server, PASSWORD, "203.0.113.5, 2001:db8::9");
            assertEquals(200, other.statusCode());
            assertEquals("2001:db8:0:0:0:0:0:9", address(server, other));
        }
    }

    @DisplayName("S23 a header of a peer that is not trusted changes nothing")
    @Test
    void believesNobodyElse() throws Exception {
        try (var server = start("192.0.2.1")) {
            for (var i = 0; i < 5; i++) {
                assertEquals(401, logIn(server, "wrong", "203.0.113." + i).statusCode());
            }
            assertEquals(429, logIn(server, PASSWORD, "203.0.113.99").statusCode());
        }
        try (var server = start("")) {
            server.admit(List.of(support()));
            assertEquals("127.0.0.1", address(server, logIn(server, PASSWORD, "203.0.113.99", "second")));
        }
    }

    @Test
    void leavesAsManyRequestsHalfDoneAsItsClientsDo() {
        var one = new ConnectionLimits(
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                64 * 1024,
                1,
                ConnectionLimits.STANDARD.proxies());
        try (var server = start(portal("127.0.0.1").limits(one))) {
            var clients = new ArrayList<RawClient>();
            for (var i = 0; i < 10; i++) {
                clients.add(new RawClient(server).send("GET /portal/api/v1/health/live HTTP/1.1\r\nHost: local"));
            }
            clients.forEach(client -> {
                assertEquals("HTTP/1.1 200", client.send("host\r\n\r\n").read(12));
                client.close();
            });
        }
    }

    @Test
    void doesNotStartWithHalfAnAnswer() {
        var builder = portal("127.0.0.1").configure("portico.http.forwarded-header", "");
        assertTrue(assertThrows(StartFailure.class, builder::start)
                .getMessage()
                .contains("portico.http.trusted-proxies and portico.http.forwarded-header are needed together"));
    }

    private PortalServer start(String proxies) {
        return start(portal(proxies));
    }

    private static PortalServer start(PortalServerBuilder builder) {
        var server = builder.start();
        server.admit(List.of(support()));
        return server;
    }

    private static LogIn support() {
        return new LogIn("support", ViewerKind.SUPPORT, Optional.empty(), Optional.empty(), PASSWORD);
    }

    private PortalServerBuilder portal(String proxies) {
        var hospital = new EmptyHospital();
        return PortalServer.builder()
                .configure("portico.mode", "demo")
                .configure("portico.secret.key", "a key for tests that is long enough")
                .configure("portico.http.trusted-proxies", proxies)
                .configure("portico.http.forwarded-header", proxies.isEmpty() ? "" : HEADER)
                .dataDirectory(data.resolve("of-" + proxies.replaceAll("\\W", "-")))
                .port(0)
                .clock(() -> Clock.fixed(Fixture.NOW, ZoneOffset.UTC))
                .replace(RecordSource.class, hospital)
                .replace(PersonDirectory.class, hospital);
    }

    private static HttpResponse<String> logIn(PortalServer server, String password, String... forwarded)
            throws Exception {
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":\"support\",\"password\":\"" + password + "\"}"));
        for (var value : forwarded) {
            request.header(HEADER, value);
        }
        return Fixture.send(server, "api/v1/session", request);
    }

    private static String address(PortalServer server, HttpResponse<String> logIn) throws Exception {
        var cookie = logIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var sessions = Fixture.send(
                server, "api/v1/account/sessions", HttpRequest.newBuilder().header("Cookie", cookie));
        return sessions.body().replaceAll("(?s).*\"address\":\"([^\"]*)\".*", "$1");
    }
}
