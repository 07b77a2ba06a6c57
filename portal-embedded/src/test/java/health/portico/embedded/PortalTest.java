package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.visibility.ViewerKind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal itself, with a hospital that has no patients. */
class PortalTest {
    private static final LogIn SUPPORT =
            new LogIn("support", ViewerKind.SUPPORT, Optional.empty(), Optional.empty(), "correct horse battery");

    @TempDir
    Path data;

    @Test
    void isHealthyWhenItHasStarted() throws Exception {
        try (var server = portal().start()) {
            var response = Fixture.get(server, "api/v1/health");
            assertEquals(200, response.statusCode(), response.body());
            assertTrue(response.body().contains("\"state\":\"ready\""), response.body());
        }
    }

    @DisplayName("S30 S36 a session and an account survive a restart")
    @Test
    void keepsAccountsAndSessionsOverARestart() throws Exception {
        String cookie;
        try (var server = portal().start()) {
            server.admit(List.of(SUPPORT));
            cookie = cookie(logIn(server));
        }
        try (var server = portal().start()) {
            assertEquals(200, session(server, cookie).statusCode());
        }
    }

    @DisplayName("S36 two nodes on one PostgreSQL know each other's sessions")
    @Test
    void sharesSessionsBetweenNodes() throws Exception {
        try (var database = EmbeddedPostgres.builder().start();
                var one = node(database).start();
                var two = node(database).start()) {
            one.admit(List.of(SUPPORT));
            var cookie = cookie(logIn(one));
            assertEquals(200, session(two, cookie).statusCode());
            assertEquals(204, end(two, cookie).statusCode());
            assertEquals(401, session(one, cookie).statusCode());
        }
    }

    @DisplayName("S21 production does not open on the database of a demo, whose password everybody knows")
    @Test
    void keepsProductionAwayFromTheDemo() {
        portal().start().close();
        var production = portal().configure("portico.mode", "production")
                .configure("portico.secret.key", "a key for this test that is long enough");

        var message = assertThrows(StartFailure.class, production::start).getMessage();
        assertTrue(message.contains("the database has served a demo"), message);
    }

    @Test
    void namesAnUnknownKey() {
        var builder = portal().configure("portico.colour", "green");
        assertTrue(assertThrows(StartFailure.class, builder::start).getMessage().contains("portico.colour"));
    }

    @Test
    void namesWhatNoJarProvides() {
        var builder = PortalServer.builder().port(0).dataDirectory(data).configure("portico.mode", "demo");
        var message = assertThrows(StartFailure.class, builder::start).getMessage();
        assertEquals(
                "The portal did not start: no jar on the class path provides PersonDirectory, RecordSource", message);
    }

    private PortalServerBuilder portal() {
        return StandalonePortal.on(data);
    }

    private PortalServerBuilder node(EmbeddedPostgres database) {
        return portal().configure("portico.database.url", database.getJdbcUrl("postgres", "postgres"))
                .configure("portico.database.user", "postgres");
    }

    private static HttpResponse<String> logIn(PortalServer server) throws Exception {
        var body = "{\"username\":\"support\",\"password\":\"correct horse battery\"}";
        var response = Fixture.send(
                server,
                "api/v1/session",
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
        assertEquals(200, response.statusCode(), response.body());
        return response;
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static HttpResponse<String> session(PortalServer server, String cookie) throws Exception {
        return Fixture.send(server, "api/v1/session", HttpRequest.newBuilder().header("Cookie", cookie));
    }

    private static HttpResponse<String> end(PortalServer server, String cookie) throws Exception {
        return Fixture.send(
                server,
                "api/v1/session",
                HttpRequest.newBuilder().header("Cookie", cookie).DELETE());
    }
}
