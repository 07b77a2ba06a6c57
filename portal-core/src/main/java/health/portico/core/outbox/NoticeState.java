package health.portico.core.outbox;

import java.util.Locale;

/** How far a notice has come. */
public enum NoticeState {
    WAITING,
    SENT,
    /** Given up; staff may have it tried again. */
    DEAD;

    /** Return the word for databases and clients. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
