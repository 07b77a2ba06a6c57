package health.portico.demodata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * People whom one run of Synthea makes, the same ones each time. Immutable.
 *
 * @param name the folder of the run
 * @param seed of the people; the clinicians have one seed for all cohorts
 * @param population how many
 * @param ages {@code from-to} in years, or empty for any
 */
record Cohort(String name, int seed, int population, String ages) {
    static final List<Cohort> ALL = List.of(
            new Cohort("adults", 42, 16, ""),
            new Cohort("eight", 11, 4, "7-7"),
            new Cohort("fifteen", 12, 4, "14-14"),
            new Cohort("eighteen", 13, 4, "17-17"));

    /** Run Synthea in a JVM of its own, unless the folder holds the same run; return the folder of the bundles. */
    Path generate(Path root) throws IOException, InterruptedException {
        var folder = root.resolve(name);
        var marker = folder.resolve("complete");
        var arguments = arguments(folder);
        if (!Files.exists(marker) || !Files.readString(marker).equals(arguments.toString())) {
            delete(folder);
            Files.createDirectories(folder);
            run(arguments, folder);
            Files.writeString(marker, arguments.toString());
        }
        return folder.resolve("fhir");
    }

    private static void run(List<String> arguments, Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx3g", "-Duser.timezone=" + Anchor.ZONE, "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add("App");
        command.addAll(arguments);
        var log = folder.resolve("synthea.log");
        var exit = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("Synthea ended with " + exit + ", see " + log);
        }
    }

    /** One thread: with more, Synthea's choices depend on who comes first. */
    private List<String> arguments(Path folder) {
        var day = Anchor.TODAY.toString().replace("-", "");
        var all = new ArrayList<>(List.of("-s", "" + seed, "-cs", "42", "-p", "" + population, "-r", day, "-e", day));
        if (!ages.isEmpty()) {
            all.addAll(List.of("-a", ages));
        }
        all.add("--exporter.baseDirectory=" + folder);
        all.add("--exporter.fhir.export=true");
        all.add("--exporter.pretty_print=false");
        all.add("--exporter.fhir.us_core_version=5.0.1");
        all.add("--generate.thread_pool_size=1");
        all.add("--generate.only_alive_patients=true");
        all.addAll(List.of("California", "Los Angeles"));
        return all;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
