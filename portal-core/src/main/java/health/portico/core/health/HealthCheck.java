package health.portico.core.health;

/** Something that must work for the portal to serve. Implemented by beans of the core; called on request threads, may block briefly. */
public interface HealthCheck {
    /** Lower-case words joined by hyphens, unique. */
    String name();

    /** Tell how it is; what it throws counts as down. */
    HealthStatus check();
}
