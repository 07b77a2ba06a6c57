package health.portico.embedded.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.embedded.fixture.EmptyHospital;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {
    private static final String ANY_BEAN =
            "<beans xmlns='https://jakarta.ee/xml/ns/jakartaee' bean-discovery-mode='all' version='4.0'/>";

    @TempDir
    Path folder;

    @DisplayName("A prepared start finds the portal's classes and nearly all of Weld's proxies in the archive")
    @Test
    void findsClassesAndProxiesInTheArchive() throws Exception {
        var arguments = new Preparation(
                        productJars(),
                        Files.createDirectory(folder.resolve("prepared")).toAbsolutePath())
                .make();
        var loaded = folder.resolve("loaded");
        var portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-Dportico.mode=demo",
                        "-Dportico.http.port=0",
                        "-Dportico.data.dir=" + folder.resolve("data"),
                        "@" + arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = portal.inputReader(UTF_8)) {
            var health = Rehearsal.ready(lines).resolve("api/v1/health").toURL().openConnection();
            assertEquals(HttpURLConnection.HTTP_OK, ((HttpURLConnection) health).getResponseCode());
        } finally {
            portal.destroy();
            portal.waitFor();
        }
        var proxies = lines(loaded, "_\\$\\$_Weld\\w+ source:");
        var archived = proxies.stream()
                .filter(line -> line.contains("shared objects file"))
                .count();
        assertTrue(archived > 50 && proxies.size() - archived < archived / 10, archived + " of " + proxies.size());
        assertEquals(
                1,
                lines(loaded, "health.portico.embedded.PorticoMain source: shared")
                        .size());
    }

    @Test
    void refusesAPathFromWhichNothingIsArchived() throws Exception {
        var place = Files.createDirectory(folder.resolve("a place"));
        var failure = assertThrows(IOException.class, () -> new Preparation(List.of(), place).make());
        assertTrue(failure.getMessage().contains("a place"), failure.getMessage());
    }

    @Test
    void leavesNoArgumentFileWhenThePortalDoesNotStart() throws Exception {
        var stale = Files.writeString(folder.resolve("start.args"), "of other jars");
        var nothing = pack(Files.createDirectory(folder.resolve("nothing")), "nothing.jar");
        var failure = assertThrows(IOException.class, () -> new Preparation(List.of(nothing), folder).make());
        assertTrue(failure.getMessage().contains("does not start"), failure.getMessage());
        assertFalse(Files.exists(stale));
    }

    /** What a start needs: the class path of these tests without their classes, packed since the virtual machine archives no class of a folder. */
    private List<Path> productJars() throws IOException {
        var jars = new ArrayList<Path>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var path = Path.of(entry);
            if (!Files.isDirectory(path)) {
                jars.add(path);
            } else if (!path.endsWith("test-classes")) {
                jars.add(pack(path, "classes" + jars.size() + ".jar"));
            }
        }
        jars.add(hospital());
        return jars;
    }

    private Path hospital() throws IOException {
        var classes = folder.resolve("hospital");
        var name = EmptyHospital.class.getName().replace('.', '/') + ".class";
        var file = classes.resolve(name);
        Files.createDirectories(file.getParent());
        try (var in = EmptyHospital.class.getResourceAsStream("/" + name)) {
            Files.copy(in, file);
        }
        Files.writeString(Files.createDirectory(classes.resolve("META-INF")).resolve("beans.xml"), ANY_BEAN);
        return pack(classes, "hospital.jar");
    }

    private Path pack(Path classes, String name) throws IOException {
        var jar = folder.resolve(name);
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private static List<String> lines(Path log, String part) throws IOException {
        var pattern = Pattern.compile(part);
        return Files.readAllLines(log).stream()
                .filter(line -> pattern.matcher(line).find())
                .toList();
    }
}
