package health.portico.sample.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the sources lie while the build runs. */
public final class Repository {
    private Repository() {}

    /** Return the folder of the parent pom; tests run in that of their module. */
    public static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("portal-api")) ? here : here.getParent();
    }

    /** Return the folders with a pom, in the order of their names. */
    public static List<Path> modules() throws IOException {
        try (var folders = Files.list(root())) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                    .sorted()
                    .toList();
        }
    }
}
