package health.portico.api.portal;

import java.time.Duration;
import java.util.List;

/**
 * The checked values of the portal's configuration. The portal implements it; plugins inject it to read the keys that they declared in
 * {@code PortalPlugin.configuration()}. Immutable and thread-safe; each method throws {@code IllegalArgumentException} for a key that
 * nobody declared with that type.
 *
 * @since 0.1
 */
public interface ConfigurationValues {
    String text(String key);

    int integer(String key);

    boolean isOn(String key);

    Duration duration(String key);

    List<String> list(String key);
}
