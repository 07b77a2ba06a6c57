package health.portico.benchmarks.load;

import health.portico.benchmarks.load.ShareFigures.What;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Whoever types codes, from addresses of their own. Used by one thread; starts others. */
final class Guests {
    static final String BORN = "1980-03-14";

    private static final int CLIENTS = 32;

    /** More than a turn of five seconds uses. */
    private static final int CODES_A_SECOND = 2_500;

    private static final int FAILURES = 10;
    private static final String UNKNOWN = "00000-00000";

    private final AtomicInteger addresses = new AtomicInteger();
    private final URI base;
    private final Child server;

    Guests(URI base, Child server) {
        this.base = base;
        this.server = server;
    }

    /** Return answers a second; each has to be of the kind that is measured. */
    double rate(What what, int seconds) throws Exception {
        var codes = what == What.REDEEMED ? codes(CODES_A_SECOND * seconds) : new ConcurrentLinkedQueue<String>();
        var blocked = what == What.BLOCKED ? blocked() : "";
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var begin = System.nanoTime();
            var end = begin + seconds * 1_000_000_000L;
            var work = new ArrayList<Callable<Long>>();
            for (var i = 0; i < CLIENTS; i++) {
                work.add(() -> tries(what, codes, blocked, end));
            }
            long count = 0;
            for (var done : threads.invokeAll(work)) {
                count += done.get();
            }
            return count * 1e9 / (System.nanoTime() - begin);
        } finally {
            threads.shutdownNow();
        }
    }

    private long tries(What what, Queue<String> codes, String blocked, long end) throws Exception {
        long count = 0;
        try (var connection = new KeptConnection(base, "")) {
            while (System.nanoTime() < end) {
                var code = what == What.REDEEMED ? codes.remove() : UNKNOWN;
                var status = connection.exchange(request(code, BORN, blocked.isEmpty() ? address() : blocked));
                if (status != what.status) {
                    throw new IllegalStateException(what + " is answered " + status);
                }
                count++;
            }
        }
        return count;
    }

    /** Have the server make codes. */
    Queue<String> codes(int count) throws Exception {
        server.tell(Integer.toString(count));
        var codes = new ConcurrentLinkedQueue<String>();
        for (var line = server.line(); !line.isEmpty(); line = server.line()) {
            codes.add(line);
        }
        return codes;
    }

    /** Return an address that has failed as often as it may. */
    private String blocked() throws Exception {
        var address = address();
        try (var connection = new KeptConnection(base, "")) {
            for (var i = 0; i < FAILURES; i++) {
                connection.exchange(request(UNKNOWN, BORN, address));
            }
        }
        return address;
    }

    /** Return an address that nobody has used. */
    String address() {
        var next = addresses.incrementAndGet();
        return "10." + (next >> 16 & 255) + "." + (next >> 8 & 255) + "." + (next & 255);
    }

    KeptConnection connect() {
        return new KeptConnection(base, "");
    }

    byte[] request(String code, String born, String address) {
        var body = "{\"code\":\"" + code + "\",\"birthDate\":\"" + born + "\"}";
        return ("POST " + base.getPath() + "share/session HTTP/1.1\r\nHost: " + base.getHost() + ":" + base.getPort()
                        + "\r\nX-Forwarded-For: " + address + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
