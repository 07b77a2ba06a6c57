package health.portico.core.problem;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * How one part of the portal is, for anybody to read. Immutable.
 *
 * @param name of a check, a plugin or a piece of repeated work
 * @param state {@code up}, {@code off}, {@code impaired} or {@code down}
 * @param moments when what happened last, by the name of the member that tells it
 */
public record PartState(String name, String state, Map<String, OffsetDateTime> moments) {
    public PartState {
        moments = Map.copyOf(moments);
    }
}
