package health.portico.core.database;

import health.portico.api.problem.PortalException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does again what failed because somebody else was faster: the database tells it by a key that is taken. Stateless. */
public final class Turns {
    private static final Logger LOG = Logger.getLogger(Turns.class.getName());

    private Turns() {}

    /** @param most how often it is done; what the last turn throws is thrown */
    public static <T> T of(int most, Supplier<T> step) {
        for (var turn = 1; turn < most; turn++) {
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
