package health.portico.core.proxy;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Subject;
import health.portico.core.database.RowPlace;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The proxy grants, valid ones and ended ones (R43 to R46). Thread-safe; calls block on the database; nothing is cached (R45, S41). */
public interface ProxyGrants {
    /**
     * Return the grant that is valid at a moment, one that waits for nobody's confirmation first, else the newest one, so that an ended
     * grant is explained instead of being missing.
     */
    default Optional<ProxyGrant> held(String account, Subject patient, Instant at) {
        var grants = ofAccount(account).stream()
                .filter(grant -> patient.records().contains(grant.patient()))
                .toList();
        var valid = grants.stream().filter(grant -> isValid(grant, at)).toList();
        return valid.stream()
                .filter(grant -> grant.unconfirmed(patient).isEmpty())
                .findFirst()
                .or(() -> valid.stream().findFirst())
                .or(() -> grants.stream().findFirst());
    }

    private static boolean isValid(ProxyGrant grant, Instant at) {
        return !at.isBefore(grant.from().toInstant()) && isAhead(grant.until(), at) && isAhead(grant.revokedAt(), at);
    }

    private static boolean isAhead(Optional<OffsetDateTime> end, Instant at) {
        return end.map(moment -> at.isBefore(moment.toInstant())).orElse(true);
    }

    /** Return all grants that an account holds or held, newest first. */
    List<ProxyGrant> ofAccount(String account);

    /** Return all grants that were given over this record, newest first; not those over records that were merged into it. */
    List<ProxyGrant> ofPatient(PatientId patient);

    /** Return all grants over a patient and over the records that were merged into theirs, record by record, newest first. */
    default List<ProxyGrant> over(Subject patient) {
        return patient.records().stream()
                .flatMap(one -> ofPatient(one).stream())
                .toList();
    }

    /**
     * Return grants that nobody has ended and whose form names no end, or a later one than this moment, newest first.
     *
     * @param after where an earlier part ended
     */
    List<PlacedGrant> aliveAt(OffsetDateTime moment, Optional<RowPlace> after, int most);

    Optional<ProxyGrant> byId(String id);

    /** Keep a new grant and give it an id. */
    ProxyGrant create(NewProxyGrant grant);

    /**
     * Wait until nobody else gives a grant to this account, and keep others waiting until the caller's transaction ends: of two grants that
     * are given at the same moment the second one sees the first.
     */
    void lock(String account);

    /**
     * End a grant; one that was revoked before keeps its first moment.
     *
     * @return whether it was this call that ended it
     */
    boolean revoke(String id, OffsetDateTime at);

    /** Confirm a grant for further records that were merged with its patient's; it keeps those that it was confirmed for before. */
    void confirm(String id, Set<PatientId> records);
}
