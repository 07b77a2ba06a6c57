package health.portico.core.access;

import java.util.Locale;

/** What a grant does now. */
public enum ProxyState {
    /** It opens the record. */
    ACTIVE,
    /** It has not begun. */
    PLANNED,
    /** The record was merged, into another one or with one for which staff have not confirmed it: it opens nothing here. */
    REVIEW,
    /** Its end, or that of childhood, has passed. */
    ENDED,
    REVOKED;

    /** The word of the HTTP contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tell whether it opens a record, or may do so later. */
    public boolean isAlive() {
        return this == ACTIVE || this == PLANNED || this == REVIEW;
    }
}
