package health.portico.embedded.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The proxies that Weld wrote, as a jar: it looks for a class of a proxy's name before it writes one. Stateless. */
final class ProxyJar {
    private static final String SUFFIX = ".class";

    private ProxyJar() {}

    /** Return the option by which Weld leaves a copy of each proxy that it writes, under its full name, in a folder. */
    static String written(Path folder) {
        return "-Dorg.jboss.weld.proxy.dump=" + folder;
    }

    /**
     * Pack the copies.
     *
     * @return the jar
     */
    static Path pack(Path folder, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                out.putNextEntry(new JarEntry(entry(file.getFileName().toString())));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private static String entry(String fileName) {
        var name = fileName.substring(0, fileName.length() - SUFFIX.length());
        return name.replace('.', '/') + SUFFIX;
    }
}
