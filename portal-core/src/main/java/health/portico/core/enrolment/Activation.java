package health.portico.core.enrolment;

import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The right of one patient to make one account, without anything that opens it. Immutable. All moments are UTC.
 *
 * @param id names it in the audit log, never opens it
 * @param patient whose account it becomes
 * @param delivery how it reaches the patient
 * @param issuedBy a staff account, or the portal for a sign-up
 * @param state where it stands as it is kept
 * @param failures wrong birth dates so far (S16)
 * @param issuedAt when it was made
 * @param expiresAt the last moment at which it can be used
 */
public record Activation(
        UUID id,
        PatientId patient,
        Delivery delivery,
        String issuedBy,
        ActivationState state,
        int failures,
        OffsetDateTime issuedAt,
        OffsetDateTime expiresAt) {
    boolean isUsableAt(OffsetDateTime now) {
        return state == ActivationState.ISSUED && !now.isAfter(expiresAt);
    }

    @Override
    public String toString() {
        return "Activation[" + id + " " + state + "]";
    }
}
