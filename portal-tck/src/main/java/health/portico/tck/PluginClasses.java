package health.portico.tck;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The jar or folder that a plugin comes from, read as files. Not thread-safe. */
final class PluginClasses {
    private final Class<?> plugin;

    PluginClasses(Class<?> plugin) {
        this.plugin = plugin;
    }

    /** Read the descriptor that stands beside the plugin's classes. */
    Properties descriptor(String resource) throws IOException {
        Properties read = new Properties();
        walk(root -> {
            Path file = root.resolve(resource);
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    read.load(in);
                }
            }
        });
        return read;
    }

    /** Read every class file of the plugin. */
    void each(ClassReader reader) throws IOException {
        walk(root -> {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(PluginClasses::isClass).toList()) {
                    reader.read(name(root.relativize(file)), Files.readAllBytes(file));
                }
            }
        });
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".class")
                && !file.getFileName().toString().equals("module-info.class");
    }

    private static String name(Path file) {
        String name = file.toString().replace(file.getFileSystem().getSeparator(), ".");
        return name.substring(0, name.length() - ".class".length());
    }

    /** Reads one class: its name with dots, and its file. */
    @FunctionalInterface
    interface ClassReader {
        void read(String name, byte[] file) throws IOException;
    }

    private void walk(Reader reader) throws IOException {
        Path source = source();
        if (Files.isDirectory(source)) {
            reader.read(source);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + source.toUri()), Map.of())) {
            reader.read(jar.getPath("/"));
        }
    }

    private Path source() {
        try {
            return Path.of(
                    plugin.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Reader {
        void read(Path root) throws IOException;
    }
}
