package health.portico.core.enrolment;

import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import health.portico.core.limit.Limit;
import java.time.Duration;

/**
 * The numbers of enrolment and recovery (S15 to S18). Immutable.
 *
 * @param printed how long a printed code can be used
 * @param mailed how long a mailed activation link can be used
 * @param reset how long a link that changes a password can be used
 */
public record EnrolmentPolicy(Duration printed, Duration mailed, Duration reset) {
    /** An activation or a link is dead after so many wrong birth dates or answers (S16). */
    static final int TRIES = 5;

    /** So many letters an hour reach a patient or an account, whoever asks for them (S18). */
    static final int LETTERS = 3;

    static final Duration HOUR = Duration.ofHours(1);

    /** As long as the audit log (S59). */
    static final Duration HISTORY = Duration.ofDays(6 * 366);

    static final Limit ACTIVATIONS = new Limit("activation", 10, Duration.ofMinutes(5));
    static final Limit RESETS = new Limit("reset", 10, Duration.ofMinutes(5));

    /** Every sign-up and every recovery counts, whatever comes of it. */
    static final Limit WISHES = new Limit("enrolment", 20, Duration.ofHours(1));

    /** So many wishes wait at once; then nobody's is taken until some are answered. */
    static final int WAITING = 10_000;

    /** How long whoever comes then is asked to wait. */
    static final Duration FULL = Duration.ofMinutes(1);

    public static EnrolmentPolicy of(Configuration configuration) {
        return new EnrolmentPolicy(
                configuration.duration(CoreKeys.ACTIVATION_PRINTED),
                configuration.duration(CoreKeys.ACTIVATION_MAILED),
                configuration.duration(CoreKeys.RECOVERY_LIFETIME));
    }

    Duration lifetime(Delivery delivery) {
        return delivery == Delivery.PRINT ? printed : mailed;
    }
}
