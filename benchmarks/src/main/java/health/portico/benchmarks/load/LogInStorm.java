package health.portico.benchmarks.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** How long one reader of a running demo waits for a page while 200 people log in at once, again and again (S24), and on a quiet portal. */
public final class LogInStorm {
    private static final int PEOPLE = 200;
    private static final int PAGES = 500;
    private static final int BUSY = 503;

    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicBoolean blows = new AtomicBoolean(true);
    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger sentAway = new AtomicInteger();

    private LogInStorm(URI base) {
        this.base = base;
    }

    /** Argument: the address of the demo's API, with a slash at its end (default that of the README). */
    public static void main(String[] arguments) throws Exception {
        Report.machine();
        var base = URI.create(arguments.length > 0 ? arguments[0] : "http://localhost:8080/portal/api/v1/");
        var session = Session.logIn(base, "patient");
        var patient = session.get("patients").body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        var page = base.resolve("patients/" + patient + "/results?limit=50");
        read(page, session.cookie());
        Report.line("page of 50 results, quiet portal", times(read(page, session.cookie())));
        new LogInStorm(base).measure(page, session.cookie());
    }

    private void measure(URI page, String cookie) throws Exception {
        var people = Executors.newFixedThreadPool(PEOPLE);
        try {
            blow(people);
            Report.line("page of 50 results while " + PEOPLE + " log in at once", times(read(page, cookie)));
        } finally {
            blows.set(false);
            people.shutdown();
            people.awaitTermination(1, TimeUnit.MINUTES);
        }
        Report.line("log-ins meanwhile", List.of(tried + " answered", sentAway + " of them as busy"));
    }

    private void blow(ExecutorService people) {
        for (var i = 0; i < PEOPLE; i++) {
            people.execute(() -> {
                while (blows.get()) {
                    logIn("stranger-" + tried.incrementAndGet());
                }
            });
        }
    }

    /** An unknown name takes the same work as a known one, and each is new, so that none has to wait. */
    private void logIn(String username) {
        var body = "{\"username\":\"%s\",\"password\":\"a wrong password\"}".formatted(username);
        var request = HttpRequest.newBuilder(base.resolve("session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var status = http.sendAsync(request, BodyHandlers.discarding()).join().statusCode();
        if (status == BUSY) {
            sentAway.incrementAndGet();
        }
    }

    private static List<Double> read(URI page, String cookie) throws Exception {
        var millis = new ArrayList<Double>();
        try (var connection = new KeptConnection(page, cookie)) {
            for (var i = 0; i < PAGES; i++) {
                var begin = System.nanoTime();
                connection.exchange();
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return millis;
    }

    private static List<String> times(List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        return List.of(
                "median " + at(sorted, 0.5), "p99 " + at(sorted, 0.99), "longest " + at(sorted, 1), PAGES + " pages");
    }

    private static String at(List<Double> sorted, double part) {
        var index = Math.min(sorted.size() - 1, (int) (part * sorted.size()));
        return String.format(Locale.ROOT, "%.1f ms", sorted.get(index));
    }
}
