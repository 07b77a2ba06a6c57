package health.portico.core.plugin;

import health.portico.api.plugin.PluginDescriptor;
import health.portico.core.config.CoreKeys;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The descriptors of all plugins that are present, read and checked before any class of theirs (see {@link PluginDescriptor}).
 * Immutable.
 */
public final class Descriptors {
    /** Ids whose tables or configuration keys would be the portal's own. */
    private static final Set<String> RESERVED = Stream.concat(
                    Stream.of("portico", "core"),
                    CoreKeys.ALL.stream().map(rule -> rule.key().name().split("\\.")[1]))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, PluginDescriptor> byId;
    private final Collection<String> disabled;

    private Descriptors(Map<String, PluginDescriptor> byId, Collection<String> disabled) {
        this.byId = byId;
        this.disabled = disabled;
    }

    /**
     * Read the descriptors that a class loader sees.
     *
     * @param disabled ids of plugins that are to stay out
     * @throws PluginRefusal if one is malformed, made for another API or there twice, or if a disabled one is not there
     */
    public static Descriptors read(ClassLoader loader, Collection<String> disabled) {
        try {
            var found = new LinkedHashMap<String, PluginDescriptor>();
            for (var url : new TreeMap<>(places(loader)).values()) {
                add(found, descriptor(url), disabled);
            }
            return of(found, disabled);
        } catch (IOException e) {
            throw new PluginRefusal("the plugins' " + PluginDescriptor.RESOURCE + " cannot be read", e);
        }
    }

    private static Descriptors of(Map<String, PluginDescriptor> found, Collection<String> disabled) {
        var absent = new TreeSet<>(disabled);
        absent.removeAll(found.keySet());
        if (!absent.isEmpty()) {
            throw new PluginRefusal("portico.plugins.disabled names " + absent.first() + ", which is not there");
        }
        return new Descriptors(new TreeMap<>(found), List.copyOf(new TreeSet<>(disabled)));
    }

    /** Return the descriptors of the plugins that take part, sorted by id. */
    public List<PluginDescriptor> enabled() {
        return byId.values().stream()
                .filter(plugin -> !disabled.contains(plugin.id()))
                .sorted(Comparator.comparing(PluginDescriptor::id))
                .toList();
    }

    /** Return the ids of the plugins that were switched off, sorted. */
    public List<String> disabled() {
        return List.copyOf(disabled);
    }

    /** Find the plugin to which a class belongs, by its package; switched off or not. */
    public Optional<PluginDescriptor> ownerOf(String className) {
        return byId.values().stream()
                .filter(plugin -> className.startsWith(plugin.packageName() + "."))
                .findFirst();
    }

    public boolean isDisabled(PluginDescriptor plugin) {
        return disabled.contains(plugin.id());
    }

    private static Map<String, URL> places(ClassLoader loader) throws IOException {
        var places = new LinkedHashMap<String, URL>();
        loader.getResources(PluginDescriptor.RESOURCE)
                .asIterator()
                .forEachRemaining(url -> places.put(url.toString(), url));
        return places;
    }

    private static PluginDescriptor descriptor(URL url) throws IOException {
        var properties = new Properties();
        var connection = url.openConnection();
        connection.setUseCaches(false);
        try (var reader = new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw new PluginRefusal("the plugin descriptor " + url + " cannot be read", e);
        }
        return new PluginDescriptor(
                value(properties, "id", "[a-z][a-z0-9]*(-[a-z0-9]+)*", url),
                value(properties, "version", "\\S+", url),
                value(properties, "api", "\\d{1,4}\\.\\d{1,4}", url),
                value(properties, "package", "[a-z][A-Za-z0-9_]*(\\.[a-z][A-Za-z0-9_]*)+", url));
    }

    private static String value(Properties properties, String key, String form, URL url) {
        var value = properties.getProperty(key, "").strip();
        if (!value.matches(form)) {
            throw new PluginRefusal("the plugin descriptor " + url + " has no valid " + key);
        }
        return value;
    }

    static void refuseReserved(PluginDescriptor plugin) {
        if (RESERVED.contains(plugin.id())) {
            throw new PluginRefusal(
                    "the plugin id " + plugin.id() + " is reserved to the portal; the plugin of the package "
                            + plugin.packageName() + " needs another one");
        }
    }

    private static void add(Map<String, PluginDescriptor> found, PluginDescriptor plugin, Collection<String> disabled) {
        refuseReserved(plugin);
        for (var other : found.values()) {
            if (other.id().equals(plugin.id())) {
                throw new PluginRefusal("the plugin " + plugin.id() + " is there twice, in versions " + other.version()
                        + " and " + plugin.version());
            }
            if ((other.packageName() + ".").startsWith(plugin.packageName() + ".")
                    || (plugin.packageName() + ".").startsWith(other.packageName() + ".")) {
                throw new PluginRefusal("the plugins " + other.id() + " and " + plugin.id()
                        + " claim the same package, " + plugin.packageName());
            }
        }
        if (!disabled.contains(plugin.id())) {
            ApiVersion.check(plugin);
        }
        found.put(plugin.id(), plugin);
    }
}
