package health.portico.core.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A source that is a map: system properties, the environment, a file, a program's values. Immutable if the map is. */
record MapSource(String name, Map<String, String> values, String prefix, Function<KeyRule, String> naming)
        implements Source {
    static MapSource ofProperties(String name, Map<String, String> values) {
        return new MapSource(name, values, "portico.", KeyRule::name);
    }

    static MapSource ofEnvironment(Map<String, String> values) {
        return new MapSource("the environment", values, "PORTICO_", KeyRule::environmentName);
    }

    @Override
    public Optional<String> value(KeyRule key) {
        return Optional.ofNullable(values.get(naming.apply(key))).map(String::strip);
    }

    @Override
    public Set<String> unknown(Collection<KeyRule> known) {
        var unknown = new TreeSet<String>();
        values.keySet().stream()
                .filter(name -> name.toUpperCase(Locale.ROOT).startsWith(prefix.toUpperCase(Locale.ROOT)))
                .forEach(unknown::add);
        known.forEach(key -> unknown.remove(naming.apply(key)));
        return unknown;
    }

    @Override
    public String toString() {
        return name;
    }
}
