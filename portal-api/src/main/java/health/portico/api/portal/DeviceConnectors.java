package health.portico.api.portal;

import health.portico.api.host.DeviceConnector;
import java.util.Optional;

/**
 * The hospital's connections to vendors of devices. The portal implements it over all {@link DeviceConnector} beans, plugins inject it.
 * Thread-safe.
 *
 * @since 0.1
 */
public interface DeviceConnectors {
    /**
     * Return who speaks for a source now; empty if nobody does.
     *
     * @throws IllegalStateException if two do
     */
    Optional<DeviceConnector> of(String source);
}
