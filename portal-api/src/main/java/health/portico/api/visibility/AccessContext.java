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
 * @param corresponds whether this clinician takes part in a conversation with the patient or with a proxy on the patient's behalf
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
        boolean corresponds,
        Instant now,
        Purpose purpose) {
    /** Make the context of a viewer who takes part in no conversation. */
    public AccessContext(
            Viewer viewer,
            ViewerKind kind,
            Subject subject,
            Optional<ProxyGrant> proxyGrant,
            boolean inCare,
            Instant now,
            Purpose purpose) {
        this(viewer, kind, subject, proxyGrant, inCare, false, now, purpose);
    }

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
