package health.portico.core.proxy;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * A proxy grant before it is kept (R44). Immutable.
 *
 * @param account the proxy's own account
 * @param patient whose record it opens
 * @param relationship as on the form, 1 to 60 characters
 * @param formReference the signed form, 1 to 120 characters
 * @param from first moment
 * @param until first moment after it, if it has an end
 * @param scope the categories that it opens; empty where the form names none
 * @param confirmed the records that were merged into the patient's when it was given
 */
public record NewProxyGrant(
        String account,
        PatientId patient,
        String relationship,
        String formReference,
        OffsetDateTime from,
        Optional<OffsetDateTime> until,
        Set<Category> scope,
        Set<PatientId> confirmed) {
    public NewProxyGrant {
        scope = Set.copyOf(scope);
        confirmed = Set.copyOf(confirmed);
    }

    /** A grant of all that the rules allow, over a record that was never merged. */
    public NewProxyGrant(
            String account,
            PatientId patient,
            String relationship,
            String formReference,
            OffsetDateTime from,
            Optional<OffsetDateTime> until) {
        this(account, patient, relationship, formReference, from, until, Set.of(), Set.of());
    }

    @Override
    public String toString() {
        return "NewProxyGrant[]";
    }
}
