package health.portico.core.plugin;

import health.portico.api.plugin.PluginDescriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses a plugin one of whose classes refers to the portal's inside, the door of checked items above all, or to the host's sources of
 * what nobody has decided about. It reads class files, from the beans that the container found to every class of the plugin that they name, so it needs no list of the jar's content,
 * which not every host gives. One per start.
 */
public final class HouseCheck {
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
                var file = file(name);
                refuse(plugin, name, file);
                file.texts().stream()
                        .flatMap(text -> names.matcher(text).results())
                        .forEach(found -> open.add(found.group().replace('.', '/')));
            }
        }
    }

    private static void refuse(PluginDescriptor plugin, String name, ClassBytes file) {
        Undecided.in(file).stream().findFirst().ifPresent(closed -> {
            throw new PluginRefusal(
                    "the plugin " + plugin.id() + " refers to " + closed + " in "
                            + name.replace('/', '.')
                            + "; plugins use portal-api alone, without its internal package, the host's records and its secrets");
        });
    }

    /** Refuse a class by its file, without the others that it names. */
    static void check(PluginDescriptor plugin, String className, byte[] file) throws IOException {
        refuse(plugin, className, ClassBytes.read(new ByteArrayInputStream(file)));
    }

    private ClassBytes file(String name) {
        try {
            return ClassBytes.of(name, loader).orElse(ClassBytes.NONE);
        } catch (IOException e) {
            throw new PluginRefusal("the class " + name.replace('/', '.') + " cannot be read", e);
        }
    }
}
