package health.portico.plugin.devices.connection;

import java.util.Locale;

/** How a connection is. */
public enum ConnectionState {
    CONNECTED,
    /** The patient still has to allow the access with the vendor. */
    WAITING,
    /** The patient took the access back with the vendor. */
    WITHDRAWN;

    /** Return the word of the HTTP contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
