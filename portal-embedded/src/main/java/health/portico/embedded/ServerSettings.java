package health.portico.embedded;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The settings of the server itself; the portal's own are read by the portal. Immutable. */
record ServerSettings(
        InetAddress address,
        int port,
        int threads,
        Duration grace,
        Path dataDirectory,
        String databaseUrl,
        String databaseUser,
        String databasePassword) {

    static ServerSettings of(Map<String, String> given) {
        try {
            var data = Path.of(given.getOrDefault("portico.data.dir", "portico-data"));
            return new ServerSettings(
                    InetAddress.getByName(given.getOrDefault("portico.http.address", "127.0.0.1")),
                    Integer.parseInt(given.getOrDefault("portico.http.port", "8080")),
                    16,
                    Duration.ofSeconds(10),
                    data,
                    given.getOrDefault(
                            "portico.db.url",
                            "jdbc:h2:file:" + data.toAbsolutePath().resolve("portico")),
                    given.getOrDefault("portico.db.user", ""),
                    given.getOrDefault("portico.db.password", ""));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    int connections() {
        return threads * 2 + 4;
    }
}
