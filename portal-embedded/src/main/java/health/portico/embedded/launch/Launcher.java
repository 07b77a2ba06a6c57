package health.portico.embedded.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * The main class of the outer jar. It unpacks the libraries once and runs {@code PorticoMain} among them; shading them into one jar is
 * impossible, since several bring a {@code persistence.xml} and a {@code beans.xml}.
 */
public final class Launcher {
    private static final String MAIN = "health.portico.embedded.PorticoMain";

    private Launcher() {}

    /** Run the portal; the arguments are passed on. */
    public static void main(String[] arguments) throws Throwable {
        try {
            run(libraries(), arguments);
        } catch (IOException e) {
            Console.complain("The portal did not start: its libraries cannot be unpacked: " + e.getMessage());
            System.exit(1);
        }
    }

    private static List<Path> libraries() throws IOException, URISyntaxException {
        var self = Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        return new NestedJars(Path.of(self)).unpack(dataDirectory());
    }

    private static Path dataDirectory() {
        var fromEnvironment = System.getenv().getOrDefault("PORTICO_DATA_DIR", "portico-data");
        return Path.of(System.getProperty("portico.data.dir", fromEnvironment));
    }

    private static void run(List<Path> jars, String[] arguments) throws Throwable {
        var loader = LibraryLoader.of(jars);
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
