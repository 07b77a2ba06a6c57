package health.portico.api.visibility;

import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The fact that a patient's representative was given access (R44). Whether it opens anything now is decided by rules, so that an
 * ended grant is explained instead of being missing. Immutable.
 *
 * @param id the grant
 * @param account the proxy's own account (R43)
 * @param patient whose record it opens
 * @param relationship as on the form, for instance {@code parent}
 * @param formReference the signed form
 * @param from first moment
 * @param until first moment after it, if it has an end
 * @param revokedAt when the patient or staff ended it (R45)
 * @since 0.1
 */
public record ProxyGrant(
        String id,
        String account,
        PatientId patient,
        String relationship,
        String formReference,
        OffsetDateTime from,
        Optional<OffsetDateTime> until,
        Optional<OffsetDateTime> revokedAt) {
    @Override
    public String toString() {
        return "ProxyGrant[" + id + "]";
    }
}
