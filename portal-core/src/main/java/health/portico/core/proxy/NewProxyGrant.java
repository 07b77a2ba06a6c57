package health.portico.core.proxy;

import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A proxy grant before it is kept (R44). Immutable.
 *
 * @param account the proxy's own account
 * @param patient whose record it opens
 * @param relationship as on the form, 1 to 60 characters
 * @param formReference the signed form, 1 to 120 characters
 * @param from first moment
 * @param until first moment after it, if it has an end
 */
public record NewProxyGrant(
        String account,
        PatientId patient,
        String relationship,
        String formReference,
        OffsetDateTime from,
        Optional<OffsetDateTime> until) {
    @Override
    public String toString() {
        return "NewProxyGrant[]";
    }
}
