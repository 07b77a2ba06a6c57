package health.portico.plugin.devices.connection;

import health.portico.api.problem.PortalException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does again what failed because somebody else was faster: the database tells it by a key that is taken. Stateless. */
final class Turns {
    private static final Logger LOG = Logger.getLogger(Turns.class.getName());
    private static final int MOST = 4;

    private Turns() {}

    /** What the last turn throws is thrown. */
    static <T> T of(Supplier<T> step) {
        for (int turn = 1; turn < MOST; turn++) {
            try {
                return step.get();
            } catch (PortalException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, e, () -> "once more");
            }
        }
        return step.get();
    }
}
