package health.portico.core.access;

import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.ProxyGrant;
import health.portico.core.account.Account;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A grant with what it does now and will do. Immutable.
 *
 * @param grant as it was given
 * @param patient whose record is asked for: the grant's own, or after a merge the surviving one
 * @param state what it does now
 * @param access how much of the record it opens now
 * @param until when it ends, by the form or with childhood (S42)
 * @param changes how access changes from now on, in their order
 * @param holder the proxy's account; absent if it is gone
 * @param sharesEmail whether the proxy's account has the e-mail address of one of the patient's: notices to one reach the other
 * @param unconfirmed the merged records for which staff have to confirm it
 */
public record HeldProxy(
        ProxyGrant grant,
        Patient patient,
        ProxyState state,
        Access access,
        Optional<OffsetDateTime> until,
        List<AccessChange> changes,
        Optional<Account> holder,
        boolean sharesEmail,
        Set<PatientId> unconfirmed) {
    public HeldProxy {
        changes = List.copyOf(changes);
        unconfirmed = Set.copyOf(unconfirmed);
    }

    @Override
    public String toString() {
        return "HeldProxy[" + grant + "]";
    }
}
