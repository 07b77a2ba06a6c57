package health.portico.core.enrolment;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A mailed link that changes the password of one account once (S18). Immutable.
 *
 * @param id names it, never opens anything
 * @param account whose password
 * @param failures wrong answers so far
 * @param expiresAt the last moment at which it works, UTC
 */
public record ResetLink(UUID id, String account, int failures, OffsetDateTime expiresAt) {
    boolean isUsableAt(OffsetDateTime now) {
        return !now.isAfter(expiresAt) && failures < EnrolmentPolicy.TRIES;
    }
}
