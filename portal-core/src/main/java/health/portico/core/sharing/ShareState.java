package health.portico.core.sharing;

import java.util.Locale;

/**
 * Where a share stands. A code is issued; it is redeemed, or it expires, is revoked or killed; what was redeemed ends. Only the first two
 * go on to another state, the others are final.
 */
public enum ShareState {
    /** The code waits for whoever it was given to. */
    ISSUED,
    /** Somebody redeemed it and may look: the guest's session lasts. */
    REDEEMED,
    /** Nobody redeemed it in time. */
    EXPIRED,
    /** The patient took it back. */
    REVOKED,
    /** The patient made a newer one. */
    REPLACED,
    /** Too many wrong tries (S6). */
    KILLED,
    /** The guest logged out. */
    ENDED_BY_GUEST,
    /** The patient ended the session (S12). */
    ENDED_BY_PATIENT,
    /** The account that had shared was disabled (S36). */
    ENDED_BY_HOSPITAL,
    /** The session was not used for too long, or was too old (S11). */
    ENDED_BY_TIME;

    public boolean isFinal() {
        return this != ISSUED && this != REDEEMED;
    }

    /** The word for the HTTP contract and the audit log: lower case, hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb that leads here, for the audit log. */
    String action() {
        return switch (this) {
            case ISSUED -> "share.issue";
            case REDEEMED -> "share.redeem";
            case EXPIRED -> "share.expire";
            case REVOKED, REPLACED -> "share.revoke";
            case KILLED -> "share.kill";
            case ENDED_BY_GUEST, ENDED_BY_PATIENT, ENDED_BY_HOSPITAL, ENDED_BY_TIME -> "share.end";
        };
    }
}
