package health.portico.benchmarks.load;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures what share codes cost over HTTP on PostgreSQL, in turns with pgbench running the bare conditional UPDATE on the same server:
 * redemptions, refusals that are charged to a counter, and tries of addresses that are blocked already; then how long a refusal takes for
 * each of the six causes. Arguments: the executable jar; address ({@code jdbc:postgresql://…}), user and password of an empty database
 * whose commits are durable; turns (default 5) and seconds of each (default 5). {@code pgbench} and {@code psql} are on the PATH.
 */
public final class ShareFigures {
    private static final int WARM_UP_TURNS = 3;

    private ShareFigures() {}

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0]).toAbsolutePath();
        var database = new Pgbench(arguments[1], arguments[2], arguments[3]);
        var turns = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 5;
        var seconds = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 5;
        Report.machine();
        var data = Files.createTempDirectory("portico-figures");
        try {
            Start.of(Launch.of(jar), data, false);
            var server = Child.start(List.of(
                    "-cp",
                    PageRate.classPath(data),
                    ShareHost.class.getName(),
                    data.toString(),
                    arguments[1],
                    arguments[2],
                    arguments[3]));
            try {
                var guests = new Guests(URI.create(server.line()), server);
                rates(database, guests, turns, seconds);
                new Refusals(database, guests).measure();
            } finally {
                server.end();
            }
        } finally {
            Folders.delete(data);
        }
    }

    private static void rates(Pgbench database, Guests guests, int turns, int seconds) throws Exception {
        database.prepare();
        Map<What, List<Double>> rates = new EnumMap<>(What.class);
        for (var turn = -WARM_UP_TURNS; turn < turns; turn++) {
            for (var what : What.values()) {
                var rate = what == What.PGBENCH ? database.rate(seconds) : guests.rate(what, seconds);
                if (turn >= 0) {
                    rates.computeIfAbsent(what, one -> new ArrayList<>()).add(rate);
                }
            }
        }
        rates.forEach((what, measured) -> Report.line(
                what.title, List.of(Spread.of(measured, rate -> rate).text("a second"))));
        against(rates, What.REDEEMED, What.PGBENCH);
        against(rates, What.CHARGED, What.REDEEMED);
        against(rates, What.BLOCKED, What.REDEEMED);
    }

    private static void against(Map<What, List<Double>> rates, What what, What other) {
        var ratios = new ArrayList<Double>();
        for (var i = 0; i < rates.get(what).size(); i++) {
            ratios.add(100 * rates.get(what).get(i) / rates.get(other).get(i));
        }
        ToDoubleFunction<Double> itself = ratio -> ratio;
        Report.line(
                what.title + ", against: " + other.title,
                List.of(Spread.of(ratios, itself).text("%")));
    }

    /** What takes turns. */
    enum What {
        PGBENCH("pgbench, the bare conditional UPDATE", 0),
        REDEEMED("redemptions", 200),
        CHARGED("refusals that are charged", 403),
        BLOCKED("tries of blocked addresses", 429);

        final String title;
        final int status;

        What(String title, int status) {
            this.title = title;
            this.status = status;
        }
    }
}
