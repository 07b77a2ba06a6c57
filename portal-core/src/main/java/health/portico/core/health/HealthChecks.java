package health.portico.core.health;

import java.util.List;

/** Everything that {@code /health} reports. Immutable and thread-safe; made by the wiring of all {@link HealthCheck} beans. */
public interface HealthChecks {
    /** Run all checks, sorted by name: the start, the database, plugins … */
    List<HealthStatus> run();
}
