package health.portico.tck;

import health.portico.api.host.PersonDirectory;
import health.portico.api.host.PortalClock;
import health.portico.api.host.ProviderDirectory;
import health.portico.api.host.RecordSource;
import health.portico.embedded.LogIn;
import health.portico.embedded.PortalServer;
import health.portico.embedded.PortalServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts a portal for the tests of a class and stops it after them: on Java SE, on a free port of the loopback interface, with an
 * empty database of its own, a hospital in memory and a clock that stands still. Register it in a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final PortalExtension PORTAL = new PortalExtension().account(TestAccount.patient("robin", "p1"));
 * }</pre>
 *
 * <p>Plugins are those on the class path of the test, as in production, and those of {@link #jars}. Not thread-safe while it is set up.
 *
 * @since 0.1
 */
public final class PortalExtension implements BeforeAllCallback, AfterAllCallback {
    /** Where the clock stands at the start: noon in the sample hospital, on a day without a peculiarity. */
    public static final Instant NOON = Instant.parse("2026-05-20T19:00:00Z");

    private static final String DEVIATIONS = "portico.deviations";

    /** The clock stands still, and the database's does not. */
    private static final String TOLERANCE = "portico.clock.tolerance";

    private static final String EVER = "P36500D";

    private final List<String> deviations = new ArrayList<>(List.of(TOLERANCE + "=" + EVER));
    private final MutableClock clock = new MutableClock(NOON);
    private final MemoryHospital hospital = new MemoryHospital();
    private final List<TestAccount> accounts = new ArrayList<>();
    private final PortalServerBuilder builder = PortalServer.builder();
    private @Nullable PortalServer server;
    private @Nullable Path data;

    /** Add an account. */
    public PortalExtension account(TestAccount account) {
        accounts.add(account);
        return this;
    }

    /** Set a {@code portico.} key. */
    public PortalExtension configure(String key, String value) {
        if (key.equals(DEVIATIONS)) {
            deviations.add(value);
        } else {
            builder.configure(key, value);
        }
        return this;
    }

    /** Add bean classes that no jar brings, for instance a plugin of the test's own. */
    public PortalExtension beans(Class<?>... classes) {
        builder.beans(classes);
        return this;
    }

    /** Add jars or folders of classes to those on the class path, each a plugin as a hospital gets it. */
    public PortalExtension jars(URL... urls) {
        builder.jars(urls);
        return this;
    }

    public MutableClock clock() {
        return clock;
    }

    public MemoryHospital hospital() {
        return hospital;
    }

    /** Return the running portal. */
    public PortalServer server() {
        PortalServer running = server;
        if (running == null) {
            throw new IllegalStateException("the portal does not run: register the extension in a static field");
        }
        return running;
    }

    /** Return somebody who is not logged in. */
    public PortalClient client() {
        return new PortalClient(server().uri());
    }

    /** Return somebody who has just logged in. */
    public PortalClient loggedIn(String username) {
        PortalClient client = client();
        PortalAnswer answer = client.logIn(username, TestAccount.PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException("log-in of " + username + " failed: " + answer.body());
        }
        return client;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path directory = Files.createTempDirectory("portico-tck");
        data = directory;
        builder.configure(TOLERANCE, EVER).configure(DEVIATIONS, String.join(",", deviations));
        server = builder.port(0)
                .dataDirectory(directory)
                .configure("portico.mode", "demo")
                .replace(PortalClock.class, clock)
                .replace(RecordSource.class, hospital)
                .replace(PersonDirectory.class, hospital)
                .replace(ProviderDirectory.class, hospital)
                .start();
        server.admit(accounts.stream().map(PortalExtension::logIn).toList());
    }

    private static LogIn logIn(TestAccount account) {
        return new LogIn(
                account.username(), account.role(), account.patient(), account.practitioner(), TestAccount.PASSWORD);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Optional.ofNullable(server).ifPresent(PortalServer::close);
        Optional.ofNullable(data).ifPresent(PortalExtension::deleteAll);
    }

    private static void deleteAll(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
