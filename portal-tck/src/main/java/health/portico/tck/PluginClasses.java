package health.portico.tck;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
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

    /** Name the class files of the plugin that refer to a package or one below, in code or in a text for reflection. */
    List<String> referringTo(String packageName) throws IOException {
        Pattern reference = Pattern.compile(packageName.replace(".", "[./]") + "[./]");
        List<String> found = new ArrayList<>();
        walk(root -> {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".class")).toList()) {
                    if (reference.matcher(text(file)).find()) {
                        found.add(root.relativize(file).toString());
                    }
                }
            }
        });
        return found;
    }

    /** The bytes of a class file, one character each; names of types stand in it as text. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
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
