package health.portico.embedded;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.ViewerKind;
import java.util.Optional;

/**
 * Somebody whom {@link PortalServer#admit} gives an account. Immutable.
 *
 * @param username the log-in name, which is the display name too
 * @param role what the person is in the portal
 * @param patient the patient that this person is, if any
 * @param practitioner the clinician that this person is, if any
 * @param password as typed; never in the text of this value
 * @since 0.1
 */
public record LogIn(
        String username,
        ViewerKind role,
        Optional<PatientId> patient,
        Optional<PractitionerId> practitioner,
        String password) {
    @Override
    public String toString() {
        return "LogIn[" + role + "]";
    }
}
