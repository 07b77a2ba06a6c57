package health.portico.core.config;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * MicroProfile Config where the host has it, through reflection: it is not everywhere, and where it is it may refuse to work. Its
 * absence does no harm. It is asked for known keys only, because it lists the system properties again.
 */
final class MicroProfileSource implements Source {
    private final ClassLoader loader;

    MicroProfileSource(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public String name() {
        return "MicroProfile Config";
    }

    @Override
    public Optional<String> value(KeyRule key) {
        try {
            var provider = Class.forName("org.eclipse.microprofile.config.ConfigProvider", true, loader);
            var config = provider.getMethod("getConfig").invoke(null);
            var contract = Class.forName("org.eclipse.microprofile.config.Config", true, loader);
            var value = contract.getMethod("getOptionalValue", String.class, Class.class)
                    .invoke(config, key.name(), String.class);
            return value instanceof Optional<?> found
                    ? found.map(Object::toString).map(String::strip)
                    : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    @Override
    public Set<String> unknown(Collection<KeyRule> known) {
        return Set.of();
    }
}
