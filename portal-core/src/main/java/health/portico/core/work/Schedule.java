package health.portico.core.work;

import health.portico.api.host.PortalClock;
import health.portico.core.health.HealthStatus;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Repeats pieces of work from when the portal has opened until it stops, each by itself and none beside itself. Thread-safe; begun and
 * stopped once.
 */
public final class Schedule {
    /** How long after the start each piece runs first, so that no start waits for it. */
    static final Duration FIRST = Duration.ofSeconds(5);

    private final List<Repetition> repetitions;

    public Schedule(ScheduledExecutorService executor, Collection<? extends PeriodicWork> works, PortalClock clock) {
        this.repetitions = works.stream()
                .sorted(Comparator.comparing(PeriodicWork::name))
                .map(work -> new Repetition(work, executor, clock))
                .toList();
    }

    public void begin() {
        repetitions.forEach(one -> one.plan(FIRST));
    }

    /**
     * Plan nothing more.
     *
     * @param patience how long to wait, in all, for what runs at this moment
     */
    public void stop(Duration patience) {
        repetitions.forEach(Repetition::cancel);
        var deadline = System.nanoTime() + patience.toNanos();
        repetitions.forEach(one -> one.awaitEnd(deadline - System.nanoTime()));
    }

    /** Tell of each piece, sorted by name, when it succeeded and when it failed last. */
    public List<HealthStatus> states() {
        return repetitions.stream().map(Repetition::state).toList();
    }
}
