package health.portico.core.health;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one thing is. Immutable.
 *
 * @param name of the check, or {@code plugin:} and the plugin's id, or {@code work:} and the name of what is repeated
 * @param up whether it works
 * @param needed whether the portal is not ready without it
 * @param detail stable words for an operator; no data of a person, no text of an exception
 * @param moments when what happened last, by the name of the member that tells it
 */
public record HealthStatus(
        String name, boolean up, boolean needed, String detail, Map<String, OffsetDateTime> moments) {
    private static final String OFF = "not configured";

    public HealthStatus {
        moments = Map.copyOf(moments);
    }

    public static HealthStatus up(String name) {
        return new HealthStatus(name, true, true, "", Map.of());
    }

    /** Nobody has asked for it: it is not configured. */
    public static HealthStatus off(String name) {
        return new HealthStatus(name, true, false, OFF, Map.of());
    }

    /** Tell whether nobody has asked for it. */
    public boolean isOff() {
        return detail.equals(OFF);
    }

    public static HealthStatus down(String name, String detail) {
        return new HealthStatus(name, false, true, detail, Map.of());
    }

    /** Something went wrong that does not keep the portal from serving. */
    public static HealthStatus impaired(String name, String detail) {
        return new HealthStatus(name, false, false, detail, Map.of());
    }

    /** A piece of work that is repeated; the portal serves without it. */
    public static HealthStatus ofWork(
            String name, boolean up, Optional<OffsetDateTime> lastSuccess, Optional<OffsetDateTime> lastFailure) {
        var moments = new TreeMap<String, OffsetDateTime>();
        lastSuccess.ifPresent(at -> moments.put("lastSucceededAt", at));
        lastFailure.ifPresent(at -> moments.put("lastFailedAt", at));
        return new HealthStatus("work:" + name, up, false, up ? "" : "failed", moments);
    }
}
