package health.portico.core.enrolment;

import java.util.Locale;

/** Where an activation stands. The first state goes on to another, the others are final. */
public enum ActivationState {
    /** It waits for the patient. */
    ISSUED,
    /** It became an account. */
    USED,
    /** A newer one was issued (R5). */
    REPLACED,
    /** Too many wrong birth dates (S16). */
    KILLED,
    /** Nobody used it in time. */
    EXPIRED;

    /** The word for the audit log. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
