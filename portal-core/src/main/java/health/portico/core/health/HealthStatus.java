package health.portico.core.health;

/**
 * How one thing is. Immutable.
 *
 * @param name of the check, or {@code plugin:} and the plugin's id
 * @param up whether it works
 * @param needed whether the portal is not ready without it
 * @param detail stable words for an operator; no data of a person, no text of an exception
 */
public record HealthStatus(String name, boolean up, boolean needed, String detail) {
    public static HealthStatus up(String name) {
        return new HealthStatus(name, true, true, "");
    }

    public static HealthStatus down(String name, String detail) {
        return new HealthStatus(name, false, true, detail);
    }

    /** Something went wrong that does not keep the portal from serving. */
    public static HealthStatus impaired(String name, String detail) {
        return new HealthStatus(name, false, false, detail);
    }
}
