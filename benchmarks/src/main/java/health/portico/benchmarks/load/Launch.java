package health.portico.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * How the portal is started: what stands behind {@code java} and its properties. Immutable.
 *
 * @param arguments options of the virtual machine and what it runs
 */
record Launch(List<String> arguments) {
    private static final String MAIN = "health.portico.embedded.PorticoMain";

    static Launch of(Path jar) {
        return new Launch(List.of("-jar", jar.toString()));
    }

    /**
     * Make a class data archive as the how-to "start faster" does: unpack the libraries, start once, stop.
     *
     * @param folder an empty one, for libraries and archive
     */
    static Launch archived(Path jar, Path folder, Path data) throws Exception {
        var libraries = libraries(jar, folder);
        var archive = folder.resolve("portal.jsa");
        Start.of(new Launch(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", libraries, MAIN)), data, false);
        if (!Files.exists(archive)) {
            throw new IllegalStateException("The virtual machine wrote no archive");
        }
        return new Launch(List.of("-XX:SharedArchiveFile=" + archive, "-cp", libraries, MAIN));
    }

    private static String libraries(Path jar, Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry :
                    zip.stream().filter(e -> e.getName().endsWith(".jar")).toList()) {
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(
                            in,
                            folder.resolve(
                                    Path.of(entry.getName()).getFileName().toString()));
                }
            }
        }
        return folder.resolve("*").toString();
    }
}
