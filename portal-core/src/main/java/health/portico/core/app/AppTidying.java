package health.portico.core.app;

import health.portico.api.host.PortalClock;
import health.portico.core.time.Now;
import health.portico.core.work.PeriodicWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Ends links whose time is over, so that the audit log says so although nobody came back, and forgets old ones. */
@ApplicationScoped
public class AppTidying implements PeriodicWork {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** As long as the audit log, whose entries name the app by it (S59). */
    private static final Duration HISTORY = Duration.ofDays(6 * 366);

    private static final int AT_ONCE = 500;

    private final AppStore store;
    private final AppEnds ends;
    private final PortalClock clock;

    @Inject
    public AppTidying(AppStore store, AppEnds ends, PortalClock clock) {
        this.store = store;
        this.ends = ends;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected AppTidying() {
        this(null, null, null);
    }

    @Override
    public String name() {
        return "app-tidying";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    @Transactional
    public void run() {
        var now = Now.of(clock);
        store.overdue(now, AT_ONCE).forEach(link -> ends.end(link, AppEnd.EXPIRED));
        store.forget(now.minus(HISTORY));
    }
}
