package health.portico.core.outbox;

import health.portico.api.host.PortalClock;
import health.portico.core.time.Now;
import health.portico.core.work.PeriodicWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Forgets notices that were sent 90 days ago, and those that were given up a year ago: letters hold addresses. On several nodes each may
 * do it.
 */
@ApplicationScoped
public class OutboxTidying implements PeriodicWork {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration SENT = Duration.ofDays(90);
    private static final Duration DEAD = Duration.ofDays(366);

    private final OutboxStore store;
    private final PortalClock clock;

    @Inject
    public OutboxTidying(OutboxStore store, PortalClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected OutboxTidying() {
        this(null, null);
    }

    @Override
    public String name() {
        return "outbox-tidying";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        var now = Now.of(clock);
        store.forgetBefore(now.minus(SENT), now.minus(DEAD));
    }
}
