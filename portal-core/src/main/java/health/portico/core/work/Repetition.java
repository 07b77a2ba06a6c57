package health.portico.core.work;

import health.portico.api.host.PortalClock;
import health.portico.core.health.HealthStatus;
import health.portico.core.time.Now;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One piece of work as it is repeated: each run plans the next one when it has ended. Thread-safe. */
final class Repetition implements Runnable {
    private static final Logger LOG = Logger.getLogger(Repetition.class.getName());

    private final PeriodicWork work;
    private final ScheduledExecutorService executor;
    private final PortalClock clock;

    /** Who has it runs; once stopped, nobody gives it back. */
    private final Semaphore turn = new Semaphore(1);

    private boolean cancelled;
    private @Nullable ScheduledFuture<?> next;
    private @Nullable OffsetDateTime lastSuccess;
    private @Nullable OffsetDateTime lastFailure;
    private boolean failing;

    Repetition(PeriodicWork work, ScheduledExecutorService executor, PortalClock clock) {
        this.work = work;
        this.executor = executor;
        this.clock = clock;
    }

    synchronized void plan(Duration pause) {
        if (cancelled) {
            return;
        }
        try {
            next = executor.schedule(this, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "the work " + work.name() + " is not repeated any more: its executor has ended");
        }
    }

    @Override
    public void run() {
        if (!turn.tryAcquire()) {
            return;
        }
        try {
            work.run();
            note(true);
        } catch (RuntimeException | Error e) {
            note(false);
            LOG.log(Level.WARNING, e, () -> "the work " + work.name() + " failed and is repeated in " + work.pause());
        } finally {
            turn.release();
            plan(work.pause());
        }
    }

    private synchronized void note(boolean success) {
        failing = !success;
        if (success) {
            lastSuccess = Now.of(clock);
        } else {
            lastFailure = Now.of(clock);
        }
    }

    synchronized void cancel() {
        cancelled = true;
        if (next != null) {
            next.cancel(false);
        }
    }

    /** Wait for a run to end; whatever comes later finds no turn. */
    void awaitEnd(long nanos) {
        try {
            if (!turn.tryAcquire(Math.max(0, nanos), TimeUnit.NANOSECONDS)) {
                LOG.warning(() -> "the work " + work.name() + " has not ended in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized HealthStatus state() {
        return HealthStatus.ofWork(
                work.name(), !failing, Optional.ofNullable(lastSuccess), Optional.ofNullable(lastFailure));
    }
}
