package health.portico.core.wiring;

import health.portico.core.health.HealthCheck;
import health.portico.core.health.HealthStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether the database answers. */
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {
    private final PortalDatabase database;

    @Inject
    DatabaseCheck(PortalDatabase database) {
        this.database = database;
    }

    /** For the container's proxy alone. */
    protected DatabaseCheck() {
        this(null);
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public HealthStatus check() {
        database.checkReachable();
        return HealthStatus.up(name());
    }
}
