package health.portico.sample.http;

import health.portico.api.host.PortalClock;
import health.portico.embedded.PortalServer;
import health.portico.sample.demo.DemoPeople;
import health.portico.tck.MutableClock;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The demo hospital on a free port, started once for all tests of this package. Tests do not change what others read: who writes,
 * writes to something of its own.
 */
final class DemoPortal implements BeforeAllCallback {
    /** Noon in the facility's zone, so that "today" is the same day everywhere on the coast. */
    static final Instant NOON = Instant.parse("2026-05-20T19:00:00Z");

    private @Nullable Running running;

    PortalClient client() {
        return new PortalClient(Objects.requireNonNull(running, "the demo does not run")
                .server()
                .uri());
    }

    PortalClient loggedIn(String username) {
        PortalClient client = client();
        PortalAnswer answer = client.logIn(username, DemoPeople.PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException("log-in of " + username + " failed: " + answer.body());
        }
        return client;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(DemoPortal.class))
                .getOrComputeIfAbsent(Running.class, key -> start(), Running.class);
    }

    private static Running start() {
        try {
            Path data = Files.createTempDirectory("portico-demo");
            PortalServer server = PortalServer.builder()
                    .port(0)
                    .dataDirectory(data)
                    .configure("portico.mode", "demo")
                    .replace(PortalClock.class, new MutableClock(NOON))
                    .start();
            return new Running(server, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server, closed by JUnit when the last test has run. */
    private record Running(PortalServer server, Path data) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
            Trees.delete(data);
        }
    }
}
