package health.portico.api.visibility;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

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
 * @param revokedAt when the patient, the proxy or staff ended it (R45)
 * @param scope the categories that it opens (S42); empty where the form names none, and then it opens all that the rules allow
 * @param confirmed records merged with the patient's, before or since, for which staff have confirmed it
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
        Optional<OffsetDateTime> revokedAt,
        Set<Category> scope,
        Set<PatientId> confirmed) {
    public ProxyGrant {
        scope = Set.copyOf(scope);
        confirmed = Set.copyOf(confirmed);
    }

    /** A grant of all that the rules allow, over a record that was never merged. */
    public ProxyGrant(
            String id,
            String account,
            PatientId patient,
            String relationship,
            String formReference,
            OffsetDateTime from,
            Optional<OffsetDateTime> until,
            Optional<OffsetDateTime> revokedAt) {
        this(id, account, patient, relationship, formReference, from, until, revokedAt, Set.of(), Set.of());
    }

    /** Return the records that a patient's record holds now and for which nobody has given or confirmed this grant. */
    public Set<PatientId> unconfirmed(Subject subject) {
        Set<PatientId> open = new LinkedHashSet<>(subject.records());
        open.remove(patient);
        open.removeAll(confirmed);
        return open;
    }

    @Override
    public String toString() {
        return "ProxyGrant[" + id + "]";
    }
}
