package health.portico.core.account;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.ViewerKind;
import java.util.Optional;

/**
 * An account before it is kept. Immutable.
 *
 * @param username 3 to 64 characters out of {@code a-z 0-9 . _ -}, starting with a letter or digit; upper case is lowered
 * @param displayName 1 to 120 characters
 * @param role what the person is in the portal
 * @param patient the patient that this person is, if any
 * @param practitioner the clinician that this person is, if any
 * @param password as typed
 */
public record NewAccount(
        String username,
        String displayName,
        ViewerKind role,
        Optional<PatientId> patient,
        Optional<PractitionerId> practitioner,
        String password) {
    @Override
    public String toString() {
        return "NewAccount[" + role + "]";
    }
}
