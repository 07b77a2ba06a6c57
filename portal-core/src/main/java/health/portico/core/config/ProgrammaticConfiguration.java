package health.portico.core.config;

import jakarta.enterprise.inject.spi.Extension;
import java.util.Map;

/**
 * Values that a program gives when it starts the portal, below every other source. A CDI extension only because that is how a value
 * reaches the container before any bean: {@code new Weld().addExtension(new ProgrammaticConfiguration(values))}. Immutable.
 */
public final class ProgrammaticConfiguration implements Extension {
    private final Map<String, String> values;

    public ProgrammaticConfiguration(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    public Map<String, String> values() {
        return values;
    }

    @Override
    public String toString() {
        return "ProgrammaticConfiguration" + values.keySet();
    }
}
