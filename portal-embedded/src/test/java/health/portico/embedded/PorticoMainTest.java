package health.portico.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PorticoMainTest {
    @TempDir
    Path data;

    @DisplayName("S53 a start that fails says one sentence that names the culprit, and ends with status 1")
    @ParameterizedTest
    @CsvSource({
        "portico.http.port=abc, portico.http.port",
        "portico.mode=play, portico.mode",
        "portico.http.host=0.0.0.0, portico.http.host",
        "portico.database.url=jdbc:postgresql://127.0.0.1:1/x?password=hidden, portico.database.url",
        "portico.database.url=jdbc:nothing:x, portico.database.url",
        "portico.config=missing.properties, portico.config"
    })
    void namesTheCulpritInOneSentence(String setting, String culprit) throws Exception {
        assertSentence("-D" + setting, culprit);
    }

    private void assertSentence(String setting, String culprit) throws Exception {
        var process = start(setting);
        var errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertEquals(1, process.waitFor());
        assertEquals(1, errors.strip().lines().count(), errors);
        assertTrue(errors.contains(culprit), errors);
        assertTrue(!errors.contains("hidden") && !errors.contains("Exception"), errors);
    }

    @Test
    void namesADataDirectoryThatIsAFile() throws Exception {
        var file = Files.writeString(data.resolve("file"), "not a directory");
        assertSentence("-Dportico.data.dir=" + file, "portico.data.dir");
        assertSentence("-Dportico.data.dir=" + file.resolve("below"), "portico.data.dir");
    }

    @Test
    void namesADataDirectoryThatAnotherPortalUses() throws Exception {
        try (var other = Fixture.server().dataDirectory(data).start()) {
            assertSentence("-Dportico.http.port=" + other.port(), "is in use by another portal");
        }
    }

    @Test
    void readsWhatTheExecutableJarConfigures() throws Exception {
        var jar = Files.createDirectories(data.resolve("jar/META-INF"));
        Files.writeString(jar.resolve("portico-main.properties"), "portico.mode=demo\nportico.policy.pack=us-ca\n");
        try (var loader = new java.net.URLClassLoader(
                new java.net.URL[] {data.resolve("jar/").toUri().toURL()}, null)) {
            var defaults = MainDefaults.read(loader);
            assertEquals("demo", defaults.get("portico.mode"));
            assertEquals("us-ca", defaults.get("portico.policy.pack"));
        }
    }

    private Process start(String setting) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dportico.data.dir=" + data,
                        "-Dportico.http.port=0",
                        "-Dportico.mode=demo",
                        setting,
                        "health.portico.embedded.PorticoMain")
                .start();
    }
}
