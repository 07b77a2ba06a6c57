package health.portico.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints figures as lines of Markdown. Stateless. */
final class Report {
    private Report() {}

    static void machine() throws IOException {
        var processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.replaceAll(".*:\\s*", ""))
                .orElse("unknown processor");
        var load = Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        line(
                "machine",
                List.of(
                        processor + " × " + Runtime.getRuntime().availableProcessors(),
                        "Java " + Runtime.version(),
                        "load before " + load));
    }

    static void line(String name, List<String> columns) {
        System.out.println("- " + name + ": " + String.join("; ", columns));
    }
}
