package health.portico.api.host;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches readings of patients' devices from the vendors who keep them (R62 to R66). A hospital implements it, as one bean for each vendor
 * or one for several; it keeps the vendor's tokens, the portal never sees them. Without a connector for a source the portal does not offer
 * that source on its website. The portal alone calls it, outside a transaction; it may block for up to 2 minutes.
 *
 * @since 0.1
 */
public interface DeviceConnector {
    /** Return the sources that it speaks for now, of {@code withings}, {@code fitbit} and {@code google-fit}; no two beans share one. */
    Set<String> sources();

    /**
     * Prepare a connection that a patient asks for. Called on the thread of the request. What it throws ends the wish, and the patient is
     * told to try again later.
     *
     * @return where the patient allows the access with the vendor, an https address that the page offers as a link; empty if nothing is
     *     left to be allowed
     */
    Optional<URI> connect(DeviceConnection connection);

    /**
     * Fetch what is new. Called on a thread without a request, for one connection by one node at a time, about once in {@code
     * portico.devices.sync.interval}. What it throws has it tried again later with the same cursor, so the same readings may be asked for
     * twice; the portal counts each once.
     *
     * @param cursor what an earlier call gave, empty at first; the implementation decides how far back the first call reaches
     */
    Pull pull(DeviceConnection connection, Optional<String> cursor);

    /**
     * Give access back to the vendor after the patient unlinked the device. Called on a thread without a request, soon after: the portal
     * takes nothing more from the moment of unlinking. What it throws has it called again.
     */
    void disconnect(DeviceConnection connection);

    /** What a vendor answered. */
    sealed interface Pull {
        /**
         * Readings, perhaps none.
         *
         * @param readings at most 500
         * @param cursor for the next call, at most 2,000 characters
         * @param hasMore whether the next call should follow at once
         */
        record Readings(List<DeviceMeasurement> readings, String cursor, boolean hasMore) implements Pull {
            public Readings {
                readings = List.copyOf(readings);
            }
        }

        /** The patient has not yet allowed the access with the vendor. */
        record NotAllowedYet() implements Pull {}

        /** The patient took the access back with the vendor; the portal asks no more and says so on the page. */
        record Withdrawn() implements Pull {}
    }
}
