package health.portico.core.exchange;

import java.util.Locale;

/** Where a patient stands with an organization. The first three are those of R62. */
public enum ExternalState {
    /** The two sides do not name the same record. Nothing can be connected. */
    UNMATCHED,
    /** Both sides name the same record, and the patient has not connected it. */
    MATCHED,
    /** The patient has connected the record that both sides name: records may be exchanged. */
    CONNECTED,
    /** Nothing is connected, and one of the sides does not answer at the moment. */
    UNKNOWN;

    /** The word for the HTTP contract: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
