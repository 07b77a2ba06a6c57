package health.portico.source.fhir.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One resource as it was read. Immutable.
 *
 * @param type the type
 * @param key its name, {@code Type/id}, of a contained resource {@code Type/id#local}
 * @param place where it stands
 * @param fullUrl its name within its bundle
 * @param identifiers the identifiers by which others may refer to it, {@code system|value}
 * @param updated when this version was written, if the source says so
 * @param body what it says
 */
public record Resource(
        String type,
        String key,
        Place place,
        @Nullable String fullUrl,
        List<String> identifiers,
        @Nullable Instant updated,
        Body body) {
    /** Tell whether it stands inside another resource. */
    public boolean isContained() {
        return key.indexOf('#') >= 0;
    }

    /** The resource's name in messages: neither its id nor what it says. */
    @Override
    public String toString() {
        return type;
    }
}
