package health.portico.core.account;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work that takes a processor for long, never more of it at once than was said. A few callers wait, first come first served; further ones are
 * sent away (S24). Thread-safe; blocks.
 */
final class BoundedWork {
    private final Semaphore running;
    private final Semaphore admitted;
    private final Duration patience;

    /**
     * @param atOnce so many work
     * @param waiting so many wait
     * @param patience how long they do
     */
    BoundedWork(int atOnce, int waiting, Duration patience) {
        this.running = new Semaphore(atOnce, true);
        this.admitted = new Semaphore(atOnce + waiting);
        this.patience = patience;
    }

    /** @throws PortalException {@code log-in-busy} */
    <T> T run(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw new PortalException(ProblemType.LOG_IN_BUSY);
        }
        try {
            return inTurn(work);
        } finally {
            admitted.release();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!running.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PortalException(ProblemType.LOG_IN_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalException(ProblemType.LOG_IN_BUSY, e);
        }
        try {
            return work.get();
        } finally {
            running.release();
        }
    }
}
