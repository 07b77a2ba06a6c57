package health.portico.core.account;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A person who can log in (R8). Immutable.
 *
 * @param id a UUID, stands in the audit log
 * @param username the log-in name, lower case, never an e-mail address (R8)
 * @param displayName for a reader
 * @param role what the person is in the portal
 * @param patient the patient that this person is, if any
 * @param practitioner the clinician that this person is, if any
 * @param enabled a disabled account cannot log in and has no sessions (S36)
 * @param email where notices go, if anywhere (R12)
 * @param language in which they are written
 */
public record Account(
        String id,
        String username,
        String displayName,
        ViewerKind role,
        Optional<PatientId> patient,
        Optional<PractitionerId> practitioner,
        boolean enabled,
        Optional<String> email,
        Locale language) {
    /** An account that gets no notices. */
    public Account(
            String id,
            String username,
            String displayName,
            ViewerKind role,
            Optional<PatientId> patient,
            Optional<PractitionerId> practitioner,
            boolean enabled) {
        this(id, username, displayName, role, patient, practitioner, enabled, Optional.empty(), Locale.ENGLISH);
    }

    public Viewer viewer() {
        return new Viewer(id, role, displayName, patient, practitioner, Set.of());
    }

    @Override
    public String toString() {
        return "Account[" + id + ", " + role + "]";
    }
}
