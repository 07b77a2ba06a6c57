package health.portico.core.config;

import health.portico.api.plugin.ConfigurationKey;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A key of the catalogue with what the portal knows of its values. Immutable.
 *
 * @param key name, type, default and meaning
 * @param problem what is wrong with a value of the right type, if anything; completes the sentence "the value must be …"
 * @param lessSafe tells of a value (first) and the default (second) whether the value is less safe
 */
public record KeyRule(
        ConfigurationKey key, Function<String, Optional<String>> problem, BiPredicate<String, String> lessSafe) {
    public static KeyRule of(ConfigurationKey key) {
        return new KeyRule(key, value -> Optional.empty(), (value, safe) -> false);
    }

    KeyRule problem(Function<String, Optional<String>> check) {
        return new KeyRule(key, check, lessSafe);
    }

    KeyRule lessSafe(BiPredicate<String, String> comparison) {
        return new KeyRule(key, problem, comparison);
    }

    String name() {
        return key.name();
    }

    /** Return the name by which the environment gives the value: {@code portico.http.port} is {@code PORTICO_HTTP_PORT}. */
    String environmentName() {
        return key.name().replace('.', '_').replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }
}
