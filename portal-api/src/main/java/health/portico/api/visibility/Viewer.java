package health.portico.api.visibility;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks. Immutable; one per request, made from the session.
 *
 * @param account identifier of the account or, for a guest or app, of its session; stands in the audit log
 * @param role the role of the account; what it is towards one patient is said by {@link AccessContext#kind()}
 * @param displayName for a reader
 * @param self the patient that this account is, if any; of an app, the patient who let it in
 * @param practitioner the clinician that this account is, if any
 * @param scope the categories that a guest or app was given; empty for everybody else
 * @since 0.1
 */
public record Viewer(
        String account,
        ViewerKind role,
        String displayName,
        Optional<PatientId> self,
        Optional<PractitionerId> practitioner,
        Set<Category> scope) {
    public Viewer {
        scope = Set.copyOf(scope);
    }

    /** Make the viewer that a patient is on the own record, whatever the account; for what-ifs. */
    public static Viewer self(PatientId patient) {
        return new Viewer("self", ViewerKind.PATIENT, "", Optional.of(patient), Optional.empty(), Set.of());
    }

    @Override
    public String toString() {
        return role + "[" + account + "]";
    }
}
