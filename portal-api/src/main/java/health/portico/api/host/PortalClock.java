package health.portico.api.host;

import java.time.Clock;

/**
 * Where the portal's time comes from. The default is the system's UTC clock; tests and what-ifs put another one in its place.
 * Thread-safe.
 *
 * @since 0.1
 */
public interface PortalClock {
    /** Return the clock; its zone is UTC. */
    Clock clock();
}
