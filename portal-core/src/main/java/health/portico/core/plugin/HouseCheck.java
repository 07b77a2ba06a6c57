package health.portico.core.plugin;

import health.portico.api.plugin.PluginDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses a plugin one of whose classes refers to the portal's inside, the door of checked items above all, or to the host's sources of
 * items that nobody has decided about. It reads class files as
 * text, from the beans that the container found to every class of the plugin that they name, so it needs no list of the jar's content,
 * which not every host gives. One per start.
 */
public final class HouseCheck {
    /** Both ways of writing a name: in a reference, and in a text for reflection. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "health[/.]portico[/.](?:(?:api[/.]internal|core)(?=[/.])|api[/.]host[/.](?:RecordSource|PersonDirectory)\\b)");

    private final ClassLoader loader;
    private final Set<String> seen = new HashSet<>();

    public HouseCheck(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Read a class of a plugin and all those of the same plugin that it names.
     *
     * @throws PluginRefusal if one of them refers to the portal's inside
     */
    public void check(PluginDescriptor plugin, String className) {
        var path = plugin.packageName().replace(".", "[/.]");
        var names = Pattern.compile(path + "[/.][\\w/.$]+");
        var open = new ArrayDeque<String>();
        open.add(className.replace('.', '/'));
        while (!open.isEmpty()) {
            var name = open.remove();
            if (seen.add(name)) {
                var text = text(name);
                refuse(plugin, name, text);
                names.matcher(text)
                        .results()
                        .forEach(found -> open.add(found.group().replace('.', '/')));
            }
        }
    }

    private static void refuse(PluginDescriptor plugin, String name, String text) {
        var found = FORBIDDEN.matcher(text);
        if (found.find()) {
            throw new PluginRefusal("the plugin " + plugin.id() + " refers to "
                    + found.group().replace('/', '.') + " in " + name.replace('/', '.')
                    + "; plugins use portal-api alone, without its internal package and the host's sources of records");
        }
    }

    /** Return the bytes of a class file, one character each; empty if there is no such class. */
    private String text(String name) {
        try (InputStream stream = loader.getResourceAsStream(name + ".class")) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new PluginRefusal("the class " + name.replace('/', '.') + " cannot be read", e);
        }
    }
}
