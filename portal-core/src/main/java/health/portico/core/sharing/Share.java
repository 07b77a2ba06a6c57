package health.portico.core.sharing;

import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A share as it is kept, without anything that opens it. Immutable. All moments are UTC.
 *
 * @param id names it towards the patient and in the audit log, never opens it
 * @param patient whose record it opens
 * @param issuedBy the patient's account
 * @param recipientName for whom, as the patient said (R36b)
 * @param state where it stands as it is kept; {@link SharePolicy} knows whether time has passed it by
 * @param failures wrong tries that were charged to it (S6)
 * @param issuedAt when the code was made
 * @param expiresAt the last moment at which the code can be redeemed (S4)
 * @param redeemedAt when it was redeemed
 * @param redeemedFrom the address of whoever redeemed it (S12)
 * @param lastActivityAt when the guest was active last
 * @param endedAt when it came to its final state
 */
public record Share(
        UUID id,
        PatientId patient,
        String issuedBy,
        String recipientName,
        ShareState state,
        int failures,
        OffsetDateTime issuedAt,
        OffsetDateTime expiresAt,
        Optional<OffsetDateTime> redeemedAt,
        Optional<String> redeemedFrom,
        Optional<OffsetDateTime> lastActivityAt,
        Optional<OffsetDateTime> endedAt) {
    private static final String ACTOR = "share:";

    /** Return this share in another state, everything else as it is. */
    Share in(ShareState other) {
        return new Share(
                id,
                patient,
                issuedBy,
                recipientName,
                other,
                failures,
                issuedAt,
                expiresAt,
                redeemedAt,
                redeemedFrom,
                lastActivityAt,
                endedAt);
    }

    /** Return this share as it is once its code was redeemed. */
    Share redeemed(OffsetDateTime at, String address) {
        return new Share(
                id,
                patient,
                issuedBy,
                recipientName,
                ShareState.REDEEMED,
                failures,
                issuedAt,
                expiresAt,
                Optional.of(at),
                Optional.of(address),
                Optional.of(at),
                Optional.empty());
    }

    /** What the audit log calls the guest. */
    String actor() {
        return ACTOR + id;
    }

    /** Return the share whose guest the audit log calls so; empty if it is no guest. */
    static Optional<UUID> ofActor(String actor) {
        try {
            return actor.startsWith(ACTOR)
                    ? Optional.of(UUID.fromString(actor.substring(ACTOR.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Share[" + id + " " + state + "]";
    }
}
