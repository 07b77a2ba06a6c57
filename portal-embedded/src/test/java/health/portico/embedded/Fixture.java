package health.portico.embedded;

import health.portico.embedded.fixture.Books;
import health.portico.embedded.fixture.FixtureApplication;
import health.portico.embedded.fixture.FixtureResource;
import health.portico.embedded.fixture.Gate;
import health.portico.embedded.fixture.Ledgers;
import health.portico.embedded.fixture.Tables;
import health.portico.embedded.fixture.Visit;
import health.portico.embedded.fixture.Visitor;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.glassfish.jersey.weld.se.WeldRequestScope;

/** Starts servers with the fixture application and talks to them. */
final class Fixture {
    static final Instant NOW = Instant.parse("2026-03-01T10:15:30Z");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Fixture() {}

    static PortalServerBuilder server() {
        return PortalServer.builder()
                .only(FixtureApplication.class)
                .configure("portico.mode", "demo")
                .port(0)
                .clock(() -> Clock.fixed(NOW, ZoneOffset.UTC))
                .beans(WeldRequestScope.class, Tables.class, Ledgers.class, Books.class)
                .beans(Visit.class, Visitor.class, Gate.class, FixtureResource.class);
    }

    static PortalServerBuilder inMemory() {
        return server().configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    static HttpResponse<String> get(PortalServer server, String path) throws Exception {
        return send(server, path, HttpRequest.newBuilder());
    }

    static HttpResponse<String> send(PortalServer server, String path, HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.uri(server.uri().resolve(path)).build(), BodyHandlers.ofString());
    }
}
