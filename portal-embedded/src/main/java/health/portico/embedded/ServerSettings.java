package health.portico.embedded;

import health.portico.core.config.Configuration;
import health.portico.core.config.ConfigurationException;
import health.portico.core.config.CoreKeys;
import health.portico.core.config.Mode;
import health.portico.core.request.TrustedProxies;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;

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

    private static final String DEFAULT_DIRECTORY = "portico-data";

    static ServerSettings of(Configuration configuration) {
        var given = configuration.text(CoreKeys.DATA_DIR);
        var directory = Path.of(given.isEmpty() ? DEFAULT_DIRECTORY : given).toAbsolutePath();
        var url = configuration.text(CoreKeys.DATABASE_URL);
        return new ServerSettings(
                address(configuration),
                configuration.integer(CoreKeys.HTTP_PORT),
                directory,
                url.isEmpty() ? "jdbc:h2:file:" + directory.resolve("portico") + ";DB_CLOSE_ON_EXIT=FALSE" : url,
                configuration.text(CoreKeys.DATABASE_USER),
                configuration.secret(CoreKeys.DATABASE_PASSWORD).orElse(""),
                configuration.trustedProxies());
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

    @Override
    public String toString() {
        return "ServerSettings[" + address + ":" + port + "]";
    }
}
