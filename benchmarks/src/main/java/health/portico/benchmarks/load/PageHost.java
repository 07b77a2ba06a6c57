package health.portico.benchmarks.load;

import health.portico.embedded.PortalServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.sql.DataSource;

/** The demo hospital with the baseline beside it, in the process that is measured. Ends with its standard input. */
public final class PageHost {
    private PageHost() {}

    /** Arguments: the data directory. Prints the base of the API, the cookie and the path of the page. */
    public static void main(String[] arguments) throws Exception {
        var server = PortalServer.builder()
                .configure("portico.mode", "demo")
                .dataDirectory(Path.of(arguments[0]))
                .port(0)
                .beans(BaselinePlugin.class, BaselineResource.class)
                .start();
        try (server) {
            var base = server.uri().resolve("api/v1/");
            var session = Session.logIn(base, "patient");
            var patient = session.get("patients").body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
            var path = "patients/" + patient + "/results?limit=50";
            var page = session.get(path).body().getBytes(StandardCharsets.UTF_8);
            Learned.learn(page, server.bean(DataSource.class));
            System.out.println(base + " " + session.cookie() + " " + path);
            while (System.in.read() >= 0) {
                // until it ends
            }
        }
    }
}
