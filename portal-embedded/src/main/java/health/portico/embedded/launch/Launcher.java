package health.portico.embedded.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * The main class of the outer jar. It unpacks the libraries once and runs {@code PorticoMain} among them; shading them into one jar is
 * impossible, since several bring a {@code persistence.xml} and a {@code beans.xml}. Told to {@code prepare} a folder, it runs nothing but
 * leaves there what makes later starts short.
 */
public final class Launcher {
    static final String MAIN = "health.portico.embedded.PorticoMain";

    private static final String PREPARE = "prepare";

    private Launcher() {}

    /** Run the portal, to which the arguments are passed on, or {@code prepare} the folder that is named. */
    public static void main(String[] arguments) throws Throwable {
        if (arguments.length == 2 && arguments[0].equals(PREPARE)) {
            prepare(Path.of(arguments[1]).toAbsolutePath());
            return;
        }
        try {
            run(libraries(dataDirectory()), arguments);
        } catch (IOException e) {
            Console.complain("The portal did not start: its libraries cannot be unpacked: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void prepare(Path folder) throws Exception {
        try {
            var start = new Preparation(libraries(folder), folder).make();
            Console.say("Start the portal from now on by: java @" + start);
        } catch (IOException e) {
            Console.complain("Nothing was prepared: " + e.getMessage());
            System.exit(1);
        }
    }

    private static List<Path> libraries(Path directory) throws IOException, URISyntaxException {
        var self = Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        return new NestedJars(Path.of(self)).unpack(directory);
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
