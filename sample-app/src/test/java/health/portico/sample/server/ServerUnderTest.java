package health.portico.sample.server;

import health.portico.tck.PortalClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.ContainerController;
import org.jboss.arquillian.container.test.api.Deployer;

/** The server that the build chose for this run: where it listens, how the portal comes and goes on it. */
final class ServerUnderTest {
    static final String DEPLOYMENT = "portal";

    private static final String PASSWORD = "portico-demo";
    private static final int SECONDS_TO_END = 60;

    /** What uploads are called that somebody spools: the portal, RESTEasy and Mime4j, Jersey's MIME pull, Undertow, Grizzly. */
    private static final Pattern SPOOLED =
            Pattern.compile("portico-.*\\.upload|m4j.*|resteasy.*|MIME.*\\.tmp|undertow.*upload|upload_.*|\\+~JF.*");

    private static final String SERVER = System.getProperty("arquillian.launch");

    /** What a server logged that has ended and whose folder was made anew since. */
    private static final StringBuilder EARLIER = new StringBuilder();

    private static boolean deployed;
    private static boolean refused;

    private ServerUnderTest() {}

    /** Return somebody who is not logged in. */
    static PortalClient client() {
        return new PortalClient(uri());
    }

    /** Return the portal's address, with a slash at the end. */
    static URI uri() {
        return URI.create("http://127.0.0.1:" + System.getProperty("server.http.port") + "/portal/");
    }

    /** Return somebody of the demo hospital who has just logged in. */
    static PortalClient loggedIn(String username) {
        var client = client();
        var answer = client.logIn(username, PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException(username + " cannot log in: " + answer.status() + " " + answer.body());
        }
        return client;
    }

    /** Deploy the portal unless it is there, on a server that runs; one that refused it once is not asked again. */
    static void deployOnce(ContainerController server, Deployer deployer) {
        deployOnce(server, deployer, DEPLOYMENT);
    }

    /** The same for another deployment at the same place; one is there at a time. */
    static void deployOnce(ContainerController server, Deployer deployer, String deployment) {
        if (refused) {
            throw new IllegalStateException("the server refused the portal, see the first failure");
        }
        if (!deployed) {
            refused = true;
            if (!server.isStarted(SERVER)) {
                server.start(SERVER);
            }
            deployer.deploy(deployment);
            deployed = true;
            refused = false;
        }
    }

    /** Take the portal away; a server that lives only as long as its deployment has ended when this returns. */
    static void undeploy(Deployer deployer) throws Exception {
        undeploy(deployer, DEPLOYMENT);
    }

    static void undeploy(Deployer deployer, String deployment) throws Exception {
        for (var process : serversOfOneDeployment()) {
            process.destroy(); // asks it to end, as an operator does; Arquillian would kill it
            process.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        }
        deployer.undeploy(deployment);
        deployed = false;
    }

    /**
     * End the server's process and start another on the same database, with the portal. A server that lives only as long as its deployment
     * is ended by taking that away; any other is stopped with the portal in it, and the next one starts with nothing but the database.
     */
    static void restart(ContainerController server, Deployer deployer) throws Exception {
        if (serversOfOneDeployment().isEmpty()) {
            EARLIER.append(log());
            server.stop(SERVER);
            deployed = false;
        } else {
            undeploy(deployer);
        }
        deployOnce(server, deployer);
    }

    /** Return the process ids of the servers that the tests have started and that run. */
    static Set<Long> processes() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    /** Return what the server logged so far: in files named for it, which some servers number. */
    static String log() throws IOException {
        var directory = Path.of(System.getProperty("server.directory"));
        var prefix = directory.getFileName() + ".log";
        try (var beside = Files.list(directory.getParent());
                var inside = Files.walk(directory)) {
            var files = Stream.concat(
                            beside.filter(file -> file.getFileName().toString().startsWith(prefix)),
                            inside.filter(file -> file.endsWith(Path.of("log", "server.log"))))
                    .filter(Files::isRegularFile)
                    .toList();
            var text = new StringBuilder(EARLIER);
            for (var file : files) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return text.toString();
        }
    }

    /** Return the files in the folders where servers and libraries put what they spool: the machine's and the server's own. */
    static Set<Path> temporaryFiles() throws IOException {
        var files = new TreeSet<Path>();
        var own = Path.of(System.getProperty("server.directory"));
        for (var folder : List.of(own.resolve("tmp"), Path.of(System.getProperty("java.io.tmpdir")))) {
            if (Files.isDirectory(folder)) {
                Files.walkFileTree(folder, new Spooled(files));
            }
        }
        return files;
    }

    /** Collects spooled parts. The folder is everybody's: what others take away meanwhile is passed over. */
    private static final class Spooled extends SimpleFileVisitor<Path> {
        private final Set<Path> found;

        Spooled(Set<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (SPOOLED.matcher(file.getFileName().toString()).matches()) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static List<ProcessHandle> serversOfOneDeployment() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("--deploy"))
                .toList();
    }
}
