package health.portico.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the executable jar that is named: starts with an empty data directory, with an existing one, and prepared, memory after a walk
 * through all records, and pages a second against the baseline. Arguments: the jar; starts of each kind (default 5); rounds (default 7).
 */
public final class ServerFigures {
    private static final int SECONDS = 4;
    private static final int WALKS = 3;

    private ServerFigures() {}

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0]).toAbsolutePath();
        var starts = number(arguments, 1, 5);
        var rounds = number(arguments, 2, 7);
        Report.machine();
        var data = Files.createTempDirectory("portico-figures");
        try {
            starts(jar, data, starts);
            PageRate.measure(data, rounds, SECONDS);
        } finally {
            Folders.delete(data);
        }
    }

    private static int number(String[] arguments, int index, int usual) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
    }

    /** The kinds of start take turns, so that what else the machine does meets all. */
    private static void starts(Path jar, Path data, int count) throws Exception {
        var libraries = Files.createTempDirectory("portico-figures");
        var plain = Launch.of(jar);
        var empty = new ArrayList<Start>();
        var existing = new ArrayList<Start>();
        var ready = new ArrayList<Start>();
        Start.of(plain, data, false);
        var prepared = Launch.prepared(jar, libraries);
        for (var i = 0; i < count; i++) {
            var fresh = Files.createTempDirectory("portico-figures");
            empty.add(Start.of(plain, fresh, false));
            Folders.delete(fresh);
            existing.add(Start.of(plain, data, false));
            ready.add(Start.of(prepared, data, false));
        }
        if (count > 0) {
            Report.line("start, empty data directory", columns(empty));
            Report.line("start, existing data directory", columns(existing));
            Report.line("start, existing data directory, prepared", columns(ready));
            memory("log-in and a walk through all records", plain, data);
            memory("the same, prepared", prepared, data);
        }
        Folders.delete(libraries);
    }

    private static List<String> columns(List<Start> starts) {
        return List.of(
                Spread.of(starts, Start::seconds).text("s to the first 200"),
                Spread.of(starts, Start::cpuSeconds).text("CPU s until then"),
                Spread.of(starts, Start::megabytes).text("MB resident then"));
    }

    private static void memory(String what, Launch launch, Path data) throws Exception {
        var walks = new ArrayList<Start>();
        for (var i = 0; i < WALKS; i++) {
            walks.add(Start.of(launch, data, true));
        }
        Report.line(
                what,
                List.of(
                        Spread.of(walks, Start::walkedMegabytes).text("MB resident right after it"),
                        Spread.of(walks, Start::restedMegabytes).text("MB resident at rest")));
    }
}
