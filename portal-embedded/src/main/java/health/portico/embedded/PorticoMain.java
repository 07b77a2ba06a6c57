package health.portico.embedded;

import health.portico.api.host.StartNotice;
import health.portico.core.config.Configuration;
import health.portico.core.config.ConfigurationSources;
import health.portico.core.config.CoreKeys;
import health.portico.core.config.Mode;
import health.portico.embedded.launch.Console;
import health.portico.embedded.log.ConsoleLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the portal from a command line until the process is told to end (SIGTERM, Ctrl-C), configured by {@code -Dportico.…},
 * {@code PORTICO_…} and, below these, {@link MainDefaults}. A start that fails prints one sentence and ends with status 1.
 */
public final class PorticoMain {
    private static final Logger LOG = Logger.getLogger(PorticoMain.class.getName());

    private PorticoMain() {}

    /** Start, tell where the portal is, and stay. Arguments are not used. */
    public static void main(String[] arguments) throws InterruptedException {
        // the descriptors in our jars are read, not held against schemas that are loaded first
        System.setProperty("org.jboss.weld.xml.disableValidating", "true");
        try {
            run();
        } catch (RuntimeException e) {
            Console.complain(StartFailure.of(e).getMessage());
            LOG.log(Level.FINE, "The start failed", e);
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static void run() {
        var defaults = MainDefaults.read(Thread.currentThread().getContextClassLoader());
        var configuration = Configuration.early(ConfigurationSources.ofProcess(defaults));
        ConsoleLog.install(configuration.text(CoreKeys.LOG_LEVEL));
        var server = PortalServer.builder().configure(defaults).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "portico-stop"));
        greeting(server, configuration).forEach(Console::say);
        Footprint.settle();
    }

    private static List<String> greeting(PortalServer server, Configuration configuration) {
        var lines = new ArrayList<String>();
        lines.add("Portico is ready at " + server.uri());
        if (configuration.mode() == Mode.DEMO) {
            lines.add("Demo mode: made-up people, answers on this machine only.");
        }
        configuration.deviations().forEach(pair -> lines.add("Less safe than the default: " + pair));
        server.beans(StartNotice.class).forEach(notice -> lines.addAll(notice.lines()));
        return lines;
    }
}
