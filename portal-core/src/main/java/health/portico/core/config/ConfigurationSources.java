package health.portico.core.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The places where values come from, the highest first: system properties, environment, the file named by {@code portico.config},
 * MicroProfile Config, the program that starts the portal. Read once, while the portal starts. Immutable.
 */
public final class ConfigurationSources {
    private final List<Source> sources;

    private ConfigurationSources(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Read this process's sources. */
    public static ConfigurationSources ofProcess(Map<String, String> programmatic) {
        var loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElse(ConfigurationSources.class.getClassLoader());
        return of(texts(System.getProperties()), System.getenv(), programmatic, loader);
    }

    /** Use these values in place of the process's. */
    public static ConfigurationSources of(
            Map<String, String> system, Map<String, String> environment, Map<String, String> programmatic) {
        return of(system, environment, programmatic, ClassLoader.getPlatformClassLoader());
    }

    private static ConfigurationSources of(
            Map<String, String> system,
            Map<String, String> environment,
            Map<String, String> programmatic,
            ClassLoader loader) {
        var sources = new ArrayList<Source>();
        sources.add(MapSource.ofProperties("the system properties", system));
        sources.add(MapSource.ofEnvironment(environment));
        sources.add(new MicroProfileSource(loader));
        sources.add(MapSource.ofProperties("the program that starts the portal", programmatic));
        new ConfigurationSources(sources)
                .first(CoreKeys.ALL.get(1))
                .filter(file -> !file.isEmpty())
                .ifPresent(file -> sources.add(2, file(Path.of(file))));
        return new ConfigurationSources(sources);
    }

    List<Source> all() {
        return sources;
    }

    /** Return the value of the highest source that has one. */
    Optional<String> first(KeyRule key) {
        return sources.stream().flatMap(source -> source.value(key).stream()).findFirst();
    }

    /** Return the parts of the value of one of the core's own keys before the catalogue is complete, as plugin loading needs them. */
    public List<String> list(String name) {
        var key = CoreKeys.ALL.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Values.list(first(key).orElse(key.key().defaultValue()));
    }

    private static Source file(Path path) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(CoreKeys.CONFIG + " names a file that cannot be read: " + path);
        }
        return MapSource.ofProperties("the file " + path, texts(properties));
    }

    private static Map<String, String> texts(Properties properties) {
        var texts = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }
}
