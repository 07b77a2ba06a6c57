package health.portico.sample.contract;

import health.portico.api.plugin.PluginDescriptor;
import health.portico.api.plugin.PortalPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A jar of its own, as a folder, for plugins that are compiled with these tests: with their classes, and a descriptor. */
final class PluginJar {
    private final Path folder;

    PluginJar(Path folder) {
        this.folder = folder;
    }

    PluginJar descriptor(String... lines) throws IOException {
        Path file = folder.resolve(PluginDescriptor.RESOURCE);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
        return this;
    }

    /** Make a jar that a portal can be started with. */
    URL of(Class<? extends PortalPlugin> plugin) throws IOException {
        classes(plugin);
        Files.writeString(
                folder.resolve("META-INF/beans.xml"),
                "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>");
        return folder.toUri().toURL();
    }

    /** Make a plugin as it comes out of this jar. */
    PortalPlugin plugin(Class<? extends PortalPlugin> plugin) throws IOException, ReflectiveOperationException {
        classes(plugin);
        var constructor = loader().loadClass(plugin.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (PortalPlugin) constructor.newInstance();
    }

    private void classes(Class<?> plugin) throws IOException {
        add(plugin);
        for (Class<?> part : plugin.getDeclaredClasses()) {
            add(part);
        }
    }

    private void add(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
            Files.copy(in, file);
        }
    }

    /** Finds what lies in the folder there, and the rest where the tests find it. */
    private ClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, PluginJar.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                synchronized (getClassLoadingLock(name)) {
                    Class<?> known = findLoadedClass(name);
                    if (known != null) {
                        return known;
                    }
                    boolean own = Files.exists(folder.resolve(name.replace('.', '/') + ".class"));
                    return own ? findClass(name) : super.loadClass(name, resolve);
                }
            }
        };
    }
}
