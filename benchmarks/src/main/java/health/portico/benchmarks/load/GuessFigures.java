package health.portico.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;

/** Guesses share codes in a portal of its own, a million times. Arguments: the executable jar; guesses (default 1,000,000). */
public final class GuessFigures {
    private GuessFigures() {}

    public static void main(String[] arguments) throws Exception {
        Report.machine();
        var data = Files.createTempDirectory("portico-figures");
        try {
            Start.of(Launch.of(Path.of(arguments[0]).toAbsolutePath()), data, false);
            var command = new java.util.ArrayList<String>();
            command.add("-Xmx128m");
            command.add("-cp");
            command.add(PageRate.classPath(data));
            command.add(GuessHost.class.getName());
            command.add(data.toString());
            if (arguments.length > 1) {
                command.add(arguments[1]);
            }
            var host = Child.start(command);
            for (var line = host.line(); line != null; line = host.line()) {
                System.out.println(line);
            }
            host.end();
        } finally {
            Folders.delete(data);
        }
    }
}
