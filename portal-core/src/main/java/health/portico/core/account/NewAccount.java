package health.portico.core.account;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.ViewerKind;
import java.util.Locale;
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
 * @param email where notices go, if anywhere (R12); at most 254 characters, shaped as RFC 5321 says
 * @param language in which they are written
 */
public record NewAccount(
        String username,
        String displayName,
        ViewerKind role,
        Optional<PatientId> patient,
        Optional<PractitionerId> practitioner,
        String password,
        Optional<String> email,
        Locale language) {
    /** An account that gets no notices. */
    public NewAccount(
            String username,
            String displayName,
            ViewerKind role,
            Optional<PatientId> patient,
            Optional<PractitionerId> practitioner,
            String password) {
        this(username, displayName, role, patient, practitioner, password, Optional.empty(), Locale.ENGLISH);
    }

    /** Return the same with an address for notices in this language. */
    public NewAccount notified(String address, Locale inLanguage) {
        return new NewAccount(
                username, displayName, role, patient, practitioner, password, Optional.of(address), inLanguage);
    }

    @Override
    public String toString() {
        return "NewAccount[" + role + "]";
    }
}
