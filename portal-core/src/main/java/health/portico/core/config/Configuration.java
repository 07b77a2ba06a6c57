package health.portico.core.config;

import health.portico.api.plugin.ConfigurationKey;
import health.portico.api.portal.ConfigurationValues;
import health.portico.core.request.TrustedProxies;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The values with which this portal runs, all of them checked. Immutable; made once per start. */
public final class Configuration implements ConfigurationValues {
    private final Map<String, ConfigurationKey> keys;
    private final Map<String, String> values;
    private final List<String> deviations;

    Configuration(Map<String, ConfigurationKey> keys, Map<String, String> values, List<String> deviations) {
        this.keys = Map.copyOf(keys);
        this.values = Map.copyOf(values);
        this.deviations = List.copyOf(deviations);
    }

    /**
     * Read and check all values.
     *
     * @param pluginKeys the keys that plugins add to {@link CoreKeys#ALL}
     * @throws ConfigurationException if a key is unknown, a value is not allowed or a less safe one is not declared
     */
    public static Configuration of(Collection<ConfigurationKey> pluginKeys, ConfigurationSources sources) {
        var rules = new LinkedHashMap<String, KeyRule>();
        CoreKeys.ALL.forEach(rule -> rules.put(rule.name(), rule));
        pluginKeys.forEach(key -> add(rules, KeyRule.of(key)));
        return new ConfigurationCheck(rules, sources).run();
    }

    private static void add(Map<String, KeyRule> rules, KeyRule added) {
        for (var rule : rules.values()) {
            if (rule.environmentName().equals(added.environmentName())) {
                throw new ConfigurationException(
                        rule.name().equals(added.name())
                                ? "the configuration key " + rule.name() + " is declared twice"
                                : "the configuration keys " + rule.name() + " and " + added.name()
                                        + " have the same name in the environment, " + rule.environmentName());
            }
        }
        var key = added.key();
        if (!key.defaultValue().isEmpty()) {
            Values.problem(key.type(), key.defaultValue()).ifPresent(expected -> {
                throw new ConfigurationException("the default of " + key.name() + " must be " + expected);
            });
        }
        rules.put(key.name(), added);
    }

    /**
     * Read and check the core's own values before plugins have declared theirs, as whoever opens the database for them needs it;
     * an unknown key is left for {@link #of} to find.
     */
    public static Configuration early(ConfigurationSources sources) {
        var rules = new LinkedHashMap<String, KeyRule>();
        CoreKeys.ALL.forEach(rule -> rules.put(rule.name(), rule));
        return new ConfigurationCheck(rules, sources).read();
    }

    /** Return the core's defaults with these values over them. */
    public static Configuration of(Map<String, String> values) {
        return of(List.of(), ConfigurationSources.of(values, Map.of(), Map.of()));
    }

    public Mode mode() {
        return Mode.valueOf(text(CoreKeys.MODE).toUpperCase(Locale.ROOT));
    }

    public TrustedProxies trustedProxies() {
        return TrustedProxies.of(list(CoreKeys.HTTP_TRUSTED_PROXIES), text(CoreKeys.HTTP_FORWARDED_HEADER));
    }

    /** Return each {@code key=value} that is less safe than the default, for the start to print. */
    public List<String> deviations() {
        return deviations;
    }

    /** Return a secret; only whoever uses it asks. */
    public Optional<String> secret(String key) {
        return Optional.of(value(key, ConfigurationKey.Type.SECRET)).filter(text -> !text.isEmpty());
    }

    @Override
    public String text(String key) {
        return value(key, ConfigurationKey.Type.TEXT);
    }

    @Override
    public int integer(String key) {
        return Integer.parseInt(value(key, ConfigurationKey.Type.INTEGER));
    }

    @Override
    public boolean isOn(String key) {
        return Boolean.parseBoolean(value(key, ConfigurationKey.Type.BOOLEAN));
    }

    @Override
    public Duration duration(String key) {
        return Duration.parse(value(key, ConfigurationKey.Type.DURATION));
    }

    @Override
    public List<String> list(String key) {
        return Values.list(value(key, ConfigurationKey.Type.LIST));
    }

    private String value(String name, ConfigurationKey.Type type) {
        var key = keys.get(name);
        if (key == null || key.type() != type) {
            throw new IllegalArgumentException(name + " is not a configuration key of type " + type);
        }
        return values.getOrDefault(name, key.defaultValue());
    }

    @Override
    public String toString() {
        return "Configuration" + values.keySet();
    }
}
