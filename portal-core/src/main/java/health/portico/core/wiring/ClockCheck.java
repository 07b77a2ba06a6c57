package health.portico.core.wiring;

import health.portico.api.host.PortalClock;
import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import health.portico.core.health.HealthCheck;
import health.portico.core.health.HealthStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether this node's clock goes with the database's, so that all nodes agree how old a share code is (S4). The time that the question
 * takes is on the node's side.
 */
@ApplicationScoped
public class ClockCheck implements HealthCheck {
    private final PortalDatabase database;
    private final PortalClock clock;
    private final Configuration configuration;

    @Inject
    ClockCheck(PortalDatabase database, PortalClock clock, Configuration configuration) {
        this.database = database;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected ClockCheck() {
        this(null, null, null);
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public HealthStatus check() {
        var before = clock.clock().instant();
        var there = database.now();
        var after = clock.clock().instant();
        return apart(before, there, after).compareTo(configuration.duration(CoreKeys.CLOCK_TOLERANCE)) > 0
                ? HealthStatus.down(name(), "differs from the database's")
                : HealthStatus.up(name());
    }

    /** Return by how much a moment lies outside two others at least; zero or less if it lies between them. */
    static Duration apart(Instant before, Instant there, Instant after) {
        var early = Duration.between(there, before);
        var late = Duration.between(after, there);
        return early.compareTo(late) > 0 ? early : late;
    }
}
