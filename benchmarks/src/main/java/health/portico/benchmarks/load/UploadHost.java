package health.portico.benchmarks.load;

import health.portico.embedded.PortalServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The demo hospital in the process whose heap is measured. Ends with its standard input. */
public final class UploadHost {
    static final String REST = "rest";
    static final String PEAK = "peak";

    private UploadHost() {}

    /**
     * Arguments: the data directory. Prints port, cookie and path of the patient's attachments; then, for each line {@code rest}, how many
     * bytes of the heap are in use when what is garbage is gone, and for {@code peak} how many were at the most since then, garbage
     * included.
     */
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
            System.out.println(server.port() + " " + session.cookie() + " " + base.getPath() + "patients/" + patient
                    + "/attachments");
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(line.equals(REST) ? rest() : peak());
            }
        }
    }

    private static long rest() {
        System.gc();
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        return pools().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    private static long peak() {
        return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
