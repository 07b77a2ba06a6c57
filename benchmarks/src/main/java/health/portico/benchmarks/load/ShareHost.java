package health.portico.benchmarks.load;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.sharing.Issue;
import health.portico.core.sharing.ShareCode;
import health.portico.core.sharing.Transitions;
import health.portico.embedded.PortalServer;
import jakarta.persistence.PersistenceException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The demo hospital on PostgreSQL, in the process that is measured; makes codes for patients whom nobody is. Ends with its standard input. */
public final class ShareHost {
    static final LocalDate BORN = LocalDate.parse(Guests.BORN);

    private static final AtomicInteger COLLISIONS = new AtomicInteger();

    private ShareHost() {}

    /**
     * Arguments: the data directory, and address, user and password of the database. Prints the base of the API; then, for each line with
     * a number, so many codes and an empty line.
     */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "16");
        var server = PortalServer.builder()
                .configure("portico.mode", "demo")
                .configure("portico.database.url", arguments[1])
                .configure("portico.database.user", arguments[2])
                .configure("portico.database.password", arguments[3])
                .configure("portico.http.trusted-proxies", "127.0.0.1")
                .configure("portico.http.forwarded-header", "X-Forwarded-For")
                .configure("portico.share.lifetime", "PT30M")
                .configure("portico.deviations", "portico.share.lifetime=PT30M")
                .dataDirectory(Path.of(arguments[0]))
                .port(0)
                .beans(BaselinePlugin.class, BaselineResource.class)
                .start();
        try (server) {
            System.out.println(server.uri().resolve("api/v1/"));
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            var transitions = server.bean(Transitions.class);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                issue(transitions, Integer.parseInt(line));
            }
        }
    }

    private static void issue(Transitions transitions, int count) {
        IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> issue(transitions))
                .toList()
                .forEach(code -> System.out.println(code.shown()));
        System.out.println();
    }

    /** Try again if a code that waits has the same first characters: of so many codes, some have. */
    static ShareCode issue(Transitions transitions) {
        var patient = new PatientId(UUID.randomUUID().toString());
        while (true) {
            try {
                var issue = transitions.issue(Viewer.self(patient), patient, BORN, "Dr. Kim Sample");
                return ((Issue.Issued) issue).code();
            } catch (PersistenceException e) {
                COLLISIONS.incrementAndGet();
            }
        }
    }
}
