package health.portico.embedded.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryLoaderTest {
    private static final String PACKAGE = "health/portico/embedded/launch/";

    @TempDir
    private Path folder;

    @Test
    void findsClassesOfOnePackageInSeveralJars() throws Exception {
        var loader = loader(jar("one", PACKAGE + "Console"), jar("two", PACKAGE + "NestedJars"));

        var console = loader.loadClass(Console.class.getName());
        var jars = loader.loadClass(NestedJars.class.getName());

        assertNotSame(Console.class, console);
        assertSame(loader, console.getClassLoader());
        assertSame(console.getPackage(), jars.getPackage());
        assertEquals(folder.resolve("one.jar").toUri().toURL(), location(console));
        assertEquals(folder.resolve("two.jar").toUri().toURL(), location(jars));
    }

    @Test
    void takesTheFirstJarThatHasAClass() throws Exception {
        var loader = loader(jar("first", PACKAGE + "Console"), jar("second", PACKAGE + "Console"));

        assertEquals(folder.resolve("first.jar").toUri().toURL(), location(loader.loadClass(Console.class.getName())));
    }

    @Test
    void findsClassesThatAreThereForLaterJavaVersionsAlone() throws Exception {
        var loader = loader(jar("versions", "META-INF/versions/17/" + PACKAGE + "Console"));

        assertSame(loader, loader.loadClass(Console.class.getName()).getClassLoader());
    }

    @Test
    void doesNotFindWhatNoJarHas() throws Exception {
        var loader = loader(jar("one", PACKAGE + "Console"));

        assertThrows(ClassNotFoundException.class, () -> loader.loadClass(NestedJars.class.getName()));
        assertThrows(ClassNotFoundException.class, () -> loader.loadClass("Nowhere"));
        assertThrows(ClassNotFoundException.class, () -> loader.loadClass("health.portico.nowhere.Nobody"));
    }

    @Test
    void findsResourcesInAllJars() throws Exception {
        var loader = loader(jar("one", PACKAGE + "Console"), jar("two", PACKAGE + "Console"));

        var found = Collections.list(loader.findResources(PACKAGE + "Console.class"));

        assertEquals(2, found.size());
        try (var in = found.get(0).openStream()) {
            assertArrayEquals(bytes("Console"), in.readAllBytes());
        }
    }

    private static LibraryLoader loader(Path... jars) throws IOException {
        return LibraryLoader.of(List.of(jars));
    }

    private static Object location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** Make a jar with a class of this package at that place. */
    private Path jar(String name, String path) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        var file = folder.resolve(name + ".jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new ZipEntry(path + ".class"));
            jar.write(bytes(path.substring(path.lastIndexOf('/') + 1)));
            jar.closeEntry();
        }
        return file;
    }

    private static byte[] bytes(String type) throws IOException {
        try (var in = LibraryLoaderTest.class.getResourceAsStream("/" + PACKAGE + type + ".class")) {
            return in.readAllBytes();
        }
    }
}
