package health.portico.core.sharing;

import java.util.Locale;

/** Why a try to redeem a code failed: for the audit log and the patient's history alone, outside all are one (S8). */
public enum Refusal {
    /** No code begins like this, or it was none. */
    UNKNOWN,
    /** The code begins like one that waits, and goes on otherwise. */
    WRONG_CODE,
    /** The code is right, the birth date is not. */
    WRONG_BIRTH_DATE,
    EXPIRED,
    /** It was redeemed before. */
    USED,
    REVOKED,
    /** Too many tries had failed (S6). */
    KILLED;

    /** Return why a code in this state is refused. */
    static Refusal of(ShareState state) {
        return switch (state) {
            case EXPIRED -> EXPIRED;
            case REVOKED, REPLACED -> REVOKED;
            case KILLED -> KILLED;
            case ISSUED -> UNKNOWN;
            case REDEEMED, ENDED_BY_GUEST, ENDED_BY_PATIENT, ENDED_BY_HOSPITAL, ENDED_BY_TIME -> USED;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
