package health.portico.benchmarks.load;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One start of the portal.
 *
 * @param seconds from the start of the process to the first 200 of the health page
 * @param cpuSeconds of the process until then
 * @param megabytes resident then
 * @param walkedMegabytes resident right after a walk through all records
 * @param restedMegabytes resident when nobody had asked for anything for half a minute
 */
record Start(double seconds, double cpuSeconds, double megabytes, double walkedMegabytes, double restedMegabytes) {
    private static final int REST_SECONDS = 32;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final int PAUSE_NANOS = 5_000_000;

    static Start of(Launch launch, Path data, boolean walk) throws Exception {
        var port = Ports.free();
        var arguments = new ArrayList<>(
                List.of("-Dportico.http.host=127.0.0.1", "-Dportico.http.port=" + port, "-Dportico.data.dir=" + data));
        arguments.addAll(launch.arguments());
        var begin = System.nanoTime();
        var portal = Child.start(arguments);
        try {
            var base = URI.create("http://127.0.0.1:" + port + "/portal/api/v1/");
            awaitHealth(base, begin, portal);
            var seconds = (System.nanoTime() - begin) / 1e9;
            var cpu = portal.cpuSeconds();
            var resident = portal.residentMegabytes();
            if (!walk) {
                return new Start(seconds, cpu, resident, 0, 0);
            }
            new Walk(base).go();
            var walked = portal.residentMegabytes();
            TimeUnit.SECONDS.sleep(REST_SECONDS);
            return new Start(seconds, cpu, resident, walked, portal.residentMegabytes());
        } finally {
            portal.end();
        }
    }

    private static void awaitHealth(URI base, long begin, Child portal) throws Exception {
        while (!isHealthy(base)) {
            if (!portal.isAlive() || System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("The portal did not become healthy");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean isHealthy(URI base) {
        try {
            var connection = (HttpURLConnection) base.resolve("health").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
