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
        try (var place = place()) {
            return place.run(work);
        }
    }

    /**
     * Take a place before anything else is done, so that whoever finds none costs nothing.
     *
     * @return to be closed by its only user
     * @throws PortalException {@code log-in-busy}
     */
    Place place() {
        if (!admitted.tryAcquire()) {
            throw new PortalException(ProblemType.LOG_IN_BUSY);
        }
        return new Place();
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

    /** One of those who work or wait, from its first step to its last. */
    final class Place implements AutoCloseable {
        private Place() {}

        /** @throws PortalException {@code log-in-busy} if its turn does not come */
        <T> T run(Supplier<T> work) {
            return inTurn(work);
        }

        @Override
        public void close() {
            admitted.release();
        }
    }
}
