package health.portico.embedded;

import health.portico.core.config.Configuration;
import health.portico.core.config.ConfigurationException;
import health.portico.core.config.CoreKeys;
import health.portico.core.config.Mode;
import health.portico.core.request.TrustedProxies;
import health.portico.embedded.persistence.Pool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the server needs of the portal's configuration, in the form in which it needs it. Immutable. */
record ServerSettings(
        InetAddress address,
        int port,
        Path dataDirectory,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        TrustedProxies proxies) {
    /** Requests that are worked on at a time; more wait in a queue. */
    static final int THREADS = 16;

    /** Two connections for each request, since an inner transaction needs a second one, and some for background work. */
    static final int CONNECTIONS = 2 * THREADS + 4;

    /** How long running requests may go on when the server stops. */
    static final Duration GRACE = Duration.ofSeconds(10);

    /** We close it; H2 writes no file of its own about failures, which would quote values, and keeps no more than 16 MB of pages. */
    private static final String OWN_FILE = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=16384";

    private static final String DEFAULT_DIRECTORY = "portico-data";

    static ServerSettings of(Configuration configuration) {
        var given = configuration.text(CoreKeys.DATA_DIR);
        var directory = Path.of(given.isEmpty() ? DEFAULT_DIRECTORY : given).toAbsolutePath();
        var url = configuration.text(CoreKeys.DATABASE_URL);
        return new ServerSettings(
                address(configuration),
                configuration.integer(CoreKeys.HTTP_PORT),
                directory,
                url.isEmpty() ? ownFile(directory) : url,
                configuration.text(CoreKeys.DATABASE_USER),
                configuration.secret(CoreKeys.DATABASE_PASSWORD).orElse(""),
                configuration.trustedProxies());
    }

    private static String ownFile(Path directory) {
        return "jdbc:h2:file:" + directory.resolve("portico") + OWN_FILE;
    }

    /** Tell whether the database is a file in the data directory. */
    boolean isOwnFile() {
        return databaseUrl.equals(ownFile(dataDirectory));
    }

    private static InetAddress address(Configuration configuration) {
        var host = configuration.text(CoreKeys.HTTP_HOST);
        try {
            var address = InetAddress.getByName(host);
            if (configuration.mode() == Mode.DEMO && !address.isLoopbackAddress()) {
                throw new ConfigurationException(
                        "the demo listens on loopback only, not on " + CoreKeys.HTTP_HOST + "=" + host);
            }
            return address;
        } catch (UnknownHostException e) {
            throw new ConfigurationException("the value of " + CoreKeys.HTTP_HOST + " is no address: " + host);
        }
    }

    /** @throws StartFailure that names the directory if it cannot be made or written */
    void makeDataDirectory() {
        try {
            Files.createDirectories(dataDirectory);
        } catch (IOException e) {
            throw unusable(e instanceof FileAlreadyExistsException ? "is a file" : "cannot be made", e);
        }
        if (isOwnFile() && !Files.isWritable(dataDirectory)) {
            throw unusable("cannot be written", null);
        }
    }

    private StartFailure unusable(String reason, @Nullable Throwable cause) {
        return new StartFailure(
                "The data directory %s (%s) %s.".formatted(dataDirectory, CoreKeys.DATA_DIR, reason), cause);
    }

    Pool pool() {
        return new Pool(databaseUrl, databaseUser, databasePassword, CONNECTIONS);
    }

    @Override
    public String toString() {
        return "ServerSettings[" + address + ":" + port + "]";
    }
}
