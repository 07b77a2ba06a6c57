package health.portico.core.record;

import java.util.List;
import java.util.Optional;

/**
 * A page of "who looked at my record", newest first. Immutable.
 *
 * @param entries what is shown
 * @param next the cursor of the next page, absent on the last one
 */
public record AccessLogPage(List<AccessLogEntry> entries, Optional<String> next) {
    public AccessLogPage {
        entries = List.copyOf(entries);
    }
}
