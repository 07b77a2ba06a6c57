package health.portico.embedded.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A start of the portal in a process of its own, for what the virtual machine and the libraries learn from it: as a demo, with every plugin,
 * with none of this process's settings, until it has said that it is healthy. Immutable.
 *
 * @param classPath the portal's
 * @param data an empty or missing directory for its data
 */
record Rehearsal(List<Path> classPath, Path data) {
    private static final String READY = "Portico is ready at ";

    void run(String... options) throws IOException, InterruptedException {
        var process = start(options);
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            try (var health = ready(lines).resolve("api/v1/health").toURL().openStream()) {
                health.readAllBytes();
            }
            // to end the process itself would close what it still says
            process.toHandle().destroy();
            lines.lines().forEach(last -> {});
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-Dportico.mode=demo",
                "-Dportico.plugins.disabled=",
                "-Dportico.log.level=warning",
                "-Dportico.http.host=127.0.0.1",
                "-Dportico.http.port=0",
                "-Dportico.data.dir=" + data));
        command.addAll(List.of("-cp", Preparation.joined(classPath), Launcher.MAIN));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("PORTICO_"));
        return builder.start();
    }

    /** Wait for the line that tells where the portal is. */
    static URI ready(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()));
            }
        }
        throw new IOException("the portal does not start as a demo");
    }
}
