package health.portico.core.wiring;

import health.portico.core.health.HealthCheck;
import health.portico.core.health.HealthChecks;
import health.portico.core.health.HealthStatus;
import health.portico.core.health.StartupState;
import health.portico.core.plugin.PluginRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks every {@link HealthCheck} bean, and tells how the start, the plugins and repeated work are. */
@ApplicationScoped
public class CollectedHealthChecks implements HealthChecks {
    private static final Logger LOG = Logger.getLogger(CollectedHealthChecks.class.getName());

    private final StartupState state;
    private final Instance<HealthCheck> checks;
    private final Instance<PluginRegistry> plugins;
    private final PeriodicSchedule schedule;

    @Inject
    CollectedHealthChecks(
            StartupState state,
            Instance<HealthCheck> checks,
            Instance<PluginRegistry> plugins,
            PeriodicSchedule schedule) {
        this.state = state;
        this.checks = checks;
        this.plugins = plugins;
        this.schedule = schedule;
    }

    /** For the container's proxy alone. */
    protected CollectedHealthChecks() {
        this(null, null, null, null);
    }

    @Override
    public List<HealthStatus> run() {
        var statuses = new ArrayList<HealthStatus>();
        if (!state.isReady()) {
            return List.of(HealthStatus.down("start", state.phase().name().toLowerCase(Locale.ROOT)));
        }
        statuses.add(HealthStatus.up("start"));
        checks.forEach(check -> statuses.add(ask(check)));
        plugins.get().loaded().forEach(plugin -> statuses.add(ofPlugin(plugin.id())));
        statuses.addAll(schedule.states());
        statuses.sort(Comparator.comparing(HealthStatus::name));
        return statuses;
    }

    private HealthStatus ofPlugin(String id) {
        var name = "plugin:" + id;
        return plugins.get().withoutMenu().contains(id)
                ? HealthStatus.impaired(name, "navigation failed")
                : HealthStatus.up(name);
    }

    private static HealthStatus ask(HealthCheck check) {
        try {
            return check.check();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "the health check " + check.name() + " failed");
            return HealthStatus.down(check.name(), "failed");
        }
    }
}
