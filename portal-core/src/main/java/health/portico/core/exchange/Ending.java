package health.portico.core.exchange;

import java.util.Locale;

/** Why a connection ends. */
public enum Ending {
    /** The patient does not want it any more. */
    DISCONNECTED("exchange.disconnect"),
    /** The two sides do not name its record any more. */
    WITHDRAWN("exchange.end");

    private final String action;

    Ending(String action) {
        this.action = action;
    }

    /** What the audit log calls it. */
    String action() {
        return action;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
