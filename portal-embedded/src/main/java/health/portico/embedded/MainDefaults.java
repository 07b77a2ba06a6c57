package health.portico.embedded;

import health.portico.core.config.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What the maker of an executable jar configured: the one {@code META-INF/portico-main.properties} on the class path, which the demo
 * hospital uses to say that it is one. Whoever starts the jar can say otherwise. An application server does not read it.
 */
final class MainDefaults {
    private static final String RESOURCE = "META-INF/portico-main.properties";

    private MainDefaults() {}

    static Map<String, String> read(ClassLoader loader) {
        try {
            var found = Collections.list(loader.getResources(RESOURCE));
            if (found.size() > 1) {
                throw new ConfigurationException("more than one jar has a " + RESOURCE + ": " + found);
            }
            var properties = new Properties();
            if (!found.isEmpty()) {
                try (var in = found.get(0).openStream()) {
                    properties.load(in);
                }
            }
            var defaults = new HashMap<String, String>();
            properties.stringPropertyNames().forEach(name -> defaults.put(name, properties.getProperty(name)));
            return defaults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
