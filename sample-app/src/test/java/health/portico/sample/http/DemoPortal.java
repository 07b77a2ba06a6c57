package health.portico.sample.http;

import health.portico.api.host.PortalClock;
import health.portico.embedded.PortalServer;
import health.portico.sample.demo.DemoPeople;
import health.portico.tck.MutableClock;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The demo hospital on a free port, started once for all tests of a virtual machine. Tests do not change what others read: who writes,
 * writes to something of its own.
 */
public final class DemoPortal implements BeforeAllCallback {
    /** Noon in the facility's zone, so that "today" is the same day everywhere on the coast. */
    public static final Instant NOON = Instant.parse("2026-05-20T19:00:00Z");

    private @Nullable Running running;

    public PortalClient client() {
        return new PortalClient(uri());
    }

    /** Return the address of the portal, with its slash at the end. */
    public URI uri() {
        return running().server().uri();
    }

    /** Return the clock; whoever turns it sets it back to {@link #NOON}. */
    public MutableClock clock() {
        return running().clock();
    }

    /** Return a bean of the running portal. */
    public <T> T bean(Class<T> type) {
        return running().server().bean(type);
    }

    private Running running() {
        return Objects.requireNonNull(running, "the demo does not run");
    }

    public PortalClient loggedIn(String username) {
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
            MutableClock clock = new MutableClock(NOON);
            PortalServer server = PortalServer.builder()
                    .port(0)
                    .dataDirectory(data)
                    .configure("portico.mode", "demo")
                    .configure("portico.clock.tolerance", "P36500D")
                    .configure("portico.deviations", "portico.clock.tolerance=P36500D")
                    .configure("portico.widget.origins", HospitalPage.LISTED.origin())
                    .replace(PortalClock.class, clock)
                    .start();
            return new Running(server, clock, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server, closed by JUnit when the last test has run. */
    private record Running(PortalServer server, MutableClock clock, Path data) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
            Trees.delete(data);
        }
    }
}
