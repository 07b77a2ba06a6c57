package health.portico.benchmarks.load;

import java.net.URI;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Some seconds of requests from several clients at once.
 *
 * @param rate answers a second
 * @param serverMicros CPU time of the server for each
 * @param clientMicros CPU time of the clients for each
 */
record Turn(double rate, double serverMicros, double clientMicros) {
    static Turn take(URI uri, String cookie, Child server, int clients, int seconds) throws Exception {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var begin = System.nanoTime();
            var end = begin + seconds * 1_000_000_000L;
            var serverBefore = server.cpuSeconds();
            var clientBefore = Child.cpuSeconds(ProcessHandle.current());
            var work = new ArrayList<Callable<Long>>();
            for (var i = 0; i < clients; i++) {
                work.add(() -> requests(uri, cookie, end));
            }
            long count = 0;
            for (var done : threads.invokeAll(work)) {
                count += done.get();
            }
            var took = (System.nanoTime() - begin) / 1e9;
            var each = 1e6 / count;
            return new Turn(
                    count / took,
                    (server.cpuSeconds() - serverBefore) * each,
                    (Child.cpuSeconds(ProcessHandle.current()) - clientBefore) * each);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long requests(URI uri, String cookie, long end) throws Exception {
        long count = 0;
        try (var connection = new KeptConnection(uri, cookie)) {
            while (System.nanoTime() < end) {
                connection.exchange();
                count++;
            }
        }
        return count;
    }
}
