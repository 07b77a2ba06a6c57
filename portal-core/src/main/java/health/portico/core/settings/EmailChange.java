package health.portico.core.settings;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A new address that waits for its link to be opened. Immutable.
 *
 * @param account whose
 * @param id of the link
 * @param address the new one
 * @param tokenHash what is kept of the link's token
 * @param askedAt UTC
 * @param validUntil first moment after it
 * @param asks how often in a row, each within a day of the one before
 */
public record EmailChange(
        String account,
        UUID id,
        String address,
        String tokenHash,
        OffsetDateTime askedAt,
        OffsetDateTime validUntil,
        int asks) {
    @Override
    public String toString() {
        return "EmailChange[" + id + "]";
    }
}
