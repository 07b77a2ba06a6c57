package health.portico.embedded.log;

import health.portico.core.wiring.PortalStartup;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Sets up {@code java.util.logging} for the whole process. Done once, before anything logs. */
public final class ConsoleLog {
    /** Libraries that speak at length of things that are in order. */
    private static final List<String> TALKATIVE = List.of(
            "org.jboss.weld",
            "org.hibernate.validator",
            "org.glassfish.jersey",
            "org.glassfish.grizzly",
            "org.eclipse.persistence",
            "com.arjuna",
            "io.agroal",
            "org.flywaydb");

    /** Loggers must be held, or their levels are forgotten. */
    private static final List<Logger> HELD =
            TALKATIVE.stream().map(Logger::getLogger).toList();

    private ConsoleLog() {}

    /** @param level {@code warning}, {@code info} or {@code debug}, as {@code portico.log.level} has it */
    public static void install(String level) {
        LogManager.getLogManager().reset();
        var debug = level.equals("debug");
        var handler = new ConsoleHandler();
        handler.setLevel(Level.ALL);
        handler.setFormatter(new OneLineFormatter(debug));
        handler.setFilter(line -> debug || !isFailureOfTheStart(line));
        var root = Logger.getLogger("");
        root.addHandler(handler);
        root.setLevel(level.equals("warning") ? Level.WARNING : Level.INFO);
        Logger.getLogger("health.portico").setLevel(debug ? Level.FINE : null);
        HELD.forEach(logger -> logger.setLevel(debug ? Level.INFO : quiet(logger)));
    }

    /** The program says it in a sentence of its own. */
    private static boolean isFailureOfTheStart(LogRecord line) {
        return line.getLevel().equals(Level.SEVERE)
                && PortalStartup.class.getName().equals(line.getLoggerName());
    }

    /** Grizzly warns of each stop that it was told to make; what fails in a request is logged by the portal. */
    private static Level quiet(Logger logger) {
        return logger.getName().endsWith("grizzly") ? Level.SEVERE : Level.WARNING;
    }
}
