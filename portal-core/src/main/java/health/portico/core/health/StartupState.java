package health.portico.core.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/** How far the start has come. Thread-safe; written by the start and the stop alone. */
@ApplicationScoped
public class StartupState {
    /** The phases of a portal's life, in order. */
    public enum Phase {
        STARTING,
        READY,
        STOPPING,
        /** The start was refused; the log says why. */
        FAILED
    }

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.STARTING);

    public Phase phase() {
        return phase.get();
    }

    public boolean isReady() {
        return phase() == Phase.READY;
    }

    public void become(Phase next) {
        phase.set(next);
    }
}
