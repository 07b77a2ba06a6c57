package health.portico.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How the portal is started: what stands behind {@code java} and its properties. Immutable.
 *
 * @param arguments options of the virtual machine and what it runs
 */
record Launch(List<String> arguments) {
    static Launch of(Path jar) {
        return new Launch(List.of("-jar", jar.toString()));
    }

    /**
     * Prepare a folder as the how-to "start faster" does.
     *
     * @param folder an empty one, for libraries and archive
     */
    static Launch prepared(Path jar, Path folder) throws Exception {
        var preparation = Child.start(List.of("-jar", jar.toString(), "prepare", folder.toString()));
        while (preparation.line() != null) {
            // until it ends
        }
        var arguments = folder.resolve("start.args");
        if (!Files.exists(arguments)) {
            throw new IllegalStateException("Nothing was prepared");
        }
        return new Launch(List.of("@" + arguments));
    }
}
