package health.portico.embedded;

import health.portico.api.host.PersonDirectory;
import health.portico.api.host.RecordSource;
import health.portico.api.visibility.ViewerKind;
import health.portico.embedded.fixture.EmptyHospital;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A portal with one log-in and no patients, in this process or in one of its own that can be killed. */
final class StandalonePortal {
    /** What every portal of these tests deviates in; a test that deviates further repeats it. */
    static final String DEVIATIONS = "portico.clock.tolerance=P36500D";

    static final String USERNAME = "support";
    static final String PASSWORD = "correct horse battery";

    private StandalonePortal() {}

    static PortalServerBuilder on(Path data) {
        var hospital = new EmptyHospital();
        return PortalServer.builder()
                .configure("portico.mode", "demo")
                .configure("portico.secret.key", "a key for tests that is long enough")
                .configure("portico.clock.tolerance", "P36500D")
                .configure("portico.deviations", DEVIATIONS)
                .dataDirectory(data)
                .port(0)
                .clock(() -> Clock.fixed(Fixture.NOW, ZoneOffset.UTC))
                .replace(RecordSource.class, hospital)
                .replace(PersonDirectory.class, hospital);
    }

    /** Runs in the data directory of the first argument until the standard input ends; says where it is. */
    public static void main(String[] arguments) throws Exception {
        try (var server = on(Path.of(arguments[0])).start()) {
            server.admit(
                    List.of(new LogIn(USERNAME, ViewerKind.SUPPORT, Optional.empty(), Optional.empty(), PASSWORD)));
            System.out.println(server.uri());
            System.in.read();
        }
    }

    static Process start(Path data) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StandalonePortal.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static URI awaitUri(Process portal) throws Exception {
        var lines = new BufferedReader(new InputStreamReader(portal.getInputStream(), StandardCharsets.UTF_8));
        return URI.create(lines.readLine());
    }
}
