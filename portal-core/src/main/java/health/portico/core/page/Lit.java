package health.portico.core.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The packages of Lit, which the elements of our pages are made of, as their WebJars hold them: under the name of the package and the
 * version of the jar. Stateless.
 */
final class Lit {
    /** How modules name a package, and its WebJar. */
    private static final Map<String, String> PACKAGES = Map.of(
            "lit", "lit",
            "lit-html", "lit-html",
            "lit-element", "lit-element",
            "@lit/reactive-element", "lit__reactive-element");

    private static final Map<String, String> ENTRIES = Map.of(
            "lit", "index.js",
            "lit-html", "lit-html.js",
            "lit-element", "index.js",
            "@lit/reactive-element", "reactive-element.js");

    private Lit() {}

    /** Return the folder of a WebJar's files on the class path; empty for any other name. */
    static Optional<String> folder(String webJar) {
        return PACKAGES.containsValue(webJar)
                ? Optional.of("META-INF/resources/webjars/" + webJar + '/' + version(webJar) + '/')
                : Optional.empty();
    }

    /** Return which file each bare name in an import stands for, below the given base; sorted (HTML Standard, import maps). */
    static Map<String, String> imports(String base) {
        Map<String, String> imports = new TreeMap<>();
        PACKAGES.forEach((name, webJar) -> {
            imports.put(name, base + webJar + '/' + ENTRIES.get(name));
            imports.put(name + '/', base + webJar + '/');
        });
        return imports;
    }

    static String version(String webJar) {
        var path = "META-INF/maven/org.webjars.npm/" + webJar + "/pom.properties";
        try (InputStream in = Lit.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the WebJar of " + webJar + " is not on the class path");
            }
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
