package health.portico.core.access;

import health.portico.api.record.Category;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * What a form asks for (R44). Immutable.
 *
 * @param username the log-in name of the proxy's own account (R43)
 * @param relationship as on the form
 * @param formReference where the signed form is kept
 * @param from the first moment; now if absent or past
 * @param until the first moment after it
 * @param scope the categories that it opens; empty where the form names none
 */
public record WantedProxy(
        String username,
        String relationship,
        String formReference,
        Optional<OffsetDateTime> from,
        Optional<OffsetDateTime> until,
        Set<Category> scope) {
    public WantedProxy {
        scope = Set.copyOf(scope);
    }

    @Override
    public String toString() {
        return "WantedProxy";
    }
}
