package health.portico.api.visibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Everything that a decision knows besides the item; one per request and patient. Immutable.
 *
 * @param viewer who asks
 * @param kind what the viewer is towards this patient
 * @param subject the patient
 * @param proxyGrant the grant that this viewer holds over this patient, valid or not
 * @param inCare whether the patient is in the care of this clinician
 * @param now the one moment of the request, from the portal's clock; the moment asked for in a what-if
 * @param purpose what the viewer wants to do
 * @since 0.1
 */
public record AccessContext(
        Viewer viewer,
        ViewerKind kind,
        Subject subject,
        Optional<ProxyGrant> proxyGrant,
        boolean inCare,
        Instant now,
        Purpose purpose) {
    /** Today in the facility's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, subject.zone());
    }

    /** Tell whether the patient has reached an age today; false if the birth date is unknown. */
    public boolean patientHasReached(int years) {
        return subject.birthDate()
                .map(born -> AgePolicy.hasReached(years, born, today()))
                .orElse(false);
    }

    public boolean patientIsAdult() {
        return patientHasReached(AgePolicy.ADULT);
    }

    @Override
    public String toString() {
        return "AccessContext[" + viewer + " as " + kind + " of " + subject.patient() + "]";
    }
}
