package health.portico.core.proxy;

import health.portico.api.visibility.ProxyGrant;
import java.time.OffsetDateTime;

/**
 * A grant with what it is sorted by. Immutable.
 *
 * @param grant as it stands
 * @param createdAt when it was given, UTC
 */
public record PlacedGrant(ProxyGrant grant, OffsetDateTime createdAt) {
    @Override
    public String toString() {
        return "PlacedGrant[" + grant + "]";
    }
}
