package health.portico.core.problem;

import health.portico.api.problem.PortalException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The log entry of a problem. Messages of foreign exceptions are left out, because databases and parsers repeat values in them; class
 * names and frames say enough.
 */
final class FailureLog {
    private static final Logger LOG = Logger.getLogger("health.portico.problem");
    private static final int FRAMES = 40;
    private static final int CAUSES = 8;

    void write(String instance, Problem problem, Throwable thrown) {
        int status = problem.type().status();
        String line = instance + " answered " + status + " " + problem.type().code();
        if (status >= 500) {
            LOG.log(Level.SEVERE, () -> line + System.lineSeparator() + describe(thrown));
        } else {
            LOG.info(line);
        }
    }

    static String describe(Throwable thrown) {
        StringBuilder text = new StringBuilder(2_000);
        @Nullable Throwable cause = thrown;
        for (int i = 0; cause != null && i < CAUSES; i++, cause = cause.getCause()) {
            text.append(i == 0 ? "" : "caused by ").append(name(cause)).append(System.lineSeparator());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int f = 0; f < Math.min(FRAMES, frames.length); f++) {
                text.append("    at ").append(frames[f]).append(System.lineSeparator());
            }
        }
        return text.toString();
    }

    private static String name(Throwable thrown) {
        String name = thrown.getClass().getName();
        return thrown instanceof PortalException e ? name + " " + e.type().code() : name;
    }
}
