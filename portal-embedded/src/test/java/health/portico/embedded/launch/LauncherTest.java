package health.portico.embedded.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    private static final String MAIN = """
            package health.portico.embedded;

            public class PorticoMain {
                public static void main(String[] arguments) throws Exception {
                    var loader = Thread.currentThread().getContextClassLoader();
                    var found = loader.getResources("META-INF/beans.xml").asIterator();
                    var count = 0;
                    while (found.hasNext()) {
                        found.next();
                        count++;
                    }
                    System.out.print(arguments[0] + " " + count + " " + (loader == PorticoMain.class.getClassLoader()));
                }
            }
            """;

    @TempDir
    Path folder;

    private Path outer;

    @BeforeEach
    void packOuterJar() throws IOException {
        Files.writeString(folder.resolve("PorticoMain.java"), MAIN);
        var compiled = Files.createDirectory(folder.resolve("compiled"));
        ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        compiled.toString(),
                        folder.resolve("PorticoMain.java").toString());
        var main = "health/portico/embedded/PorticoMain.class";
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(
                "lib/one.jar",
                jar(Map.of("META-INF/beans.xml", new byte[0], main, Files.readAllBytes(compiled.resolve(main)))));
        entries.put("lib/two.jar", jar(Map.of("META-INF/beans.xml", new byte[0])));
        for (var name : List.of("Launcher", "NestedJars", "LibraryLoader", "LibraryLoader$Library", "Console")) {
            var entry = "health/portico/embedded/launch/" + name + ".class";
            try (var in = Launcher.class.getResourceAsStream("/" + entry)) {
                entries.put(entry, in.readAllBytes());
            }
        }
        outer = folder.resolve("portal-demo.jar");
        try (var out = Files.newOutputStream(outer)) {
            write(out, entries);
        }
    }

    @Test
    void runsMainAmongTheNestedJarsAndKeepsThemForTheNextStart() throws Exception {
        var data = folder.resolve("data");
        assertEquals("hello 2 true", launch(data));
        var unpacked = only(data);
        var written = Files.getLastModifiedTime(unpacked.resolve("one.jar"));
        assertEquals("hello 2 true", launch(data));
        assertEquals(written, Files.getLastModifiedTime(only(data).resolve("one.jar")));
    }

    @Test
    void unpacksAgainWhatWasDamaged() throws Exception {
        var jars = new NestedJars(outer).unpack(folder.resolve("data"));
        Files.write(jars.get(0), new byte[] {1});
        var again = new NestedJars(outer).unpack(folder.resolve("data"));
        assertEquals(jars, again);
        assertTrue(Files.size(again.get(0)) > 1);
    }

    @Test
    void keepsDifferentLibrariesApart() throws Exception {
        var before = new NestedJars(outer).unpack(folder.resolve("data"));
        try (var out = Files.newOutputStream(outer)) {
            write(out, Map.of("lib/one.jar", jar(Map.of("other", new byte[] {1}))));
        }
        var after = new NestedJars(outer).unpack(folder.resolve("data"));
        assertNotEquals(before.get(0).getParent(), after.get(0).getParent());
        assertTrue(Files.exists(before.get(0)));
    }

    @Test
    void usesAPrivateFolderWhereTheDataDirectoryCannotBeWritten() throws Exception {
        var blocked = Files.writeString(folder.resolve("blocked"), "a file, not a directory");
        var jars = new NestedJars(outer).unpack(blocked);
        assertFalse(jars.get(0).startsWith(blocked));
        assertTrue(jars.stream().allMatch(Files::isRegularFile));
    }

    private String launch(Path data) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-Dportico.data.dir=" + data, "-jar", outer.toString(), "hello")
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    private static Path only(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            var all = files.toList();
            assertEquals(1, all.size(), all.toString());
            return all.get(0);
        }
    }

    private static byte[] jar(Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        write(out, entries);
        return out.toByteArray();
    }

    private static void write(OutputStream out, Map<String, byte[]> entries) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Launcher.class.getName());
        try (var jar = new JarOutputStream(out, manifest)) {
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
    }
}
