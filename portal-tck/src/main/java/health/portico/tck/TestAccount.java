package health.portico.tck;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.ViewerKind;
import java.util.Optional;

/**
 * An account that a test logs in with. Immutable.
 *
 * @param username the log-in name
 * @param role its role
 * @param patient the patient that it is, if any
 * @param practitioner the clinician that it is, if any
 * @since 0.1
 */
public record TestAccount(
        String username, ViewerKind role, Optional<PatientId> patient, Optional<PractitionerId> practitioner) {
    /** The password of every test account. */
    public static final String PASSWORD = "correct horse battery staple";

    public static TestAccount patient(String username, String patient) {
        return new TestAccount(username, ViewerKind.PATIENT, Optional.of(new PatientId(patient)), Optional.empty());
    }

    /** Somebody who has no record and may hold grants over others. */
    public static TestAccount proxy(String username) {
        return new TestAccount(username, ViewerKind.PROXY, Optional.empty(), Optional.empty());
    }

    public static TestAccount clinician(String username, PractitionerId practitioner) {
        return new TestAccount(username, ViewerKind.CLINICIAN, Optional.empty(), Optional.of(practitioner));
    }

    public static TestAccount staff(String username, ViewerKind role) {
        return new TestAccount(username, role, Optional.empty(), Optional.empty());
    }
}
