package health.portico.core.settings;

import health.portico.api.host.PortalClock;
import health.portico.core.time.Now;
import health.portico.core.work.PeriodicWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Forgets addresses whose link nobody opened. On several nodes each may do it. */
@ApplicationScoped
public class SettingsTidying implements PeriodicWork {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(2);

    private final SettingsStore store;
    private final PortalClock clock;

    @Inject
    public SettingsTidying(SettingsStore store, PortalClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SettingsTidying() {
        this(null, null);
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        store.forgetEmailChanges(Now.of(clock).minus(KEPT));
    }
}
