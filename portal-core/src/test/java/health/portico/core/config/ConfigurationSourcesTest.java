package health.portico.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.fixture.CompiledClasses;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which source wins. */
class ConfigurationSourcesTest {
    private static final String PORT = "portico.http.port";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("system properties win over the environment, that over the file, that over the program")
    void asksTheHighestFirst() throws IOException {
        var file = file("portico.http.port = 3\nportico.log.level=debug\n");
        var program = Map.of("portico.mode", "demo", PORT, "4", "portico.log.level", "warning");
        var system = Map.of(PORT, "1", "java.version", "17");
        var environment = Map.of("PORTICO_HTTP_PORT", "2", "PORTICO_CONFIG", file, "PATH", "/bin");

        assertEquals(1, port(system, environment, program));
        assertEquals(2, port(Map.of(), environment, program));
        assertEquals(3, port(Map.of(), Map.of("PORTICO_CONFIG", file), program));
        assertEquals(4, port(Map.of(), Map.of(), program));
        assertEquals(8080, port(Map.of("portico.mode", "demo"), Map.of(), Map.of()));
        assertEquals("debug", read(Map.of(), environment, program).text(CoreKeys.LOG_LEVEL));
    }

    @Test
    @DisplayName("an unknown key is named with the place where it stands")
    void namesTheSourceOfAnUnknownKey() throws IOException {
        var file = file("portico.htp.port=3\n");

        assertEquals(
                "unknown configuration key portico.htp.port in the file " + file,
                refusal(Map.of("portico.config", file), Map.of(), Map.of()));
        assertEquals(
                "unknown configuration key PORTICO_HTP_PORT in the environment",
                refusal(Map.of(), Map.of("PORTICO_HTP_PORT", "3"), Map.of()));
        assertEquals(
                "unknown configuration key portico.htp.port in the program that starts the portal",
                refusal(Map.of(), Map.of(), Map.of("portico.htp.port", "3")));
    }

    @Test
    @DisplayName("a file that cannot be read stops the start and is named")
    void namesAnUnreadableFile() throws IOException {
        var missing = folder.resolve("missing.properties").toString();
        var broken = file("portico.mode=\\u12\n");

        assertEquals("portico.config names a file that cannot be read: " + missing, refusal(missing));
        assertEquals("portico.config names a file that cannot be read: " + broken, refusal(broken));
        assertEquals("portico.config names a file that cannot be read: " + folder, refusal(folder.toString()));
    }

    @Test
    @DisplayName(
            "MicroProfile Config is asked where the host has it, above the program alone, and does no harm where it is broken")
    void bridgesMicroProfileConfig() throws Exception {
        var program = Map.of("portico.mode", "demo", PORT, "4");

        assertEquals(5, inHostWith("return java.util.Optional.of(\" 5 \");", program));
        assertEquals(4, inHostWith("return java.util.Optional.empty();", program));
        assertEquals(4, inHostWith("throw new IllegalStateException(\"no config here\");", program));
        assertEquals(4, inHostWith("throw new NoClassDefFoundError(\"gone\");", program));
    }

    @Test
    @DisplayName("the environment writes dots and hyphens as underscores")
    void namesKeysInTheEnvironment() {
        var configuration = read(Map.of("portico.mode", "demo"), Map.of("PORTICO_PASSWORD_MIN_LENGTH", "16"), Map.of());

        assertEquals(16, configuration.integer(CoreKeys.PASSWORD_MIN_LENGTH));
        assertEquals(
                List.of("a", "b"),
                ConfigurationSources.of(Map.of("portico.plugins.disabled", " a, b,"), Map.of(), Map.of())
                        .list(CoreKeys.PLUGINS_DISABLED));
    }

    /** Read the port where the host's configuration answers like this when it is asked for it. */
    private int inHostWith(String answer, Map<String, String> program) throws Exception {
        var host = Files.createTempDirectory(folder, "host");
        CompiledClasses.compile(
                host,
                Map.of(
                        "org.eclipse.microprofile.config.Config",
                        """
                package org.eclipse.microprofile.config;
                public interface Config {
                    <T> java.util.Optional<T> getOptionalValue(String name, Class<T> type);
                }
                """,
                        "org.eclipse.microprofile.config.ConfigProvider",
                        """
                package org.eclipse.microprofile.config;
                public class ConfigProvider {
                    public static Config getConfig() {
                        return new Config() {
                            @SuppressWarnings("unchecked")
                            public <T> java.util.Optional<T> getOptionalValue(String name, Class<T> type) {
                                return (java.util.Optional<T>) answer(name);
                            }
                        };
                    }
                    private static java.util.Optional<String> answer(String name) {
                        if (!name.equals("portico.http.port")) {
                            return java.util.Optional.empty();
                        }
                        %s
                    }
                }
                """.formatted(answer)));
        var thread = Thread.currentThread();
        var outer = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {host.toUri().toURL()}, outer)) {
            thread.setContextClassLoader(loader);
            return Configuration.early(ConfigurationSources.ofProcess(program)).integer(PORT);
        } finally {
            thread.setContextClassLoader(outer);
        }
    }

    private String file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "portico", ".properties"), content)
                .toString();
    }

    private static int port(Map<String, String> system, Map<String, String> environment, Map<String, String> program) {
        return read(system, environment, program).integer(PORT);
    }

    private static Configuration read(
            Map<String, String> system, Map<String, String> environment, Map<String, String> program) {
        return Configuration.of(List.of(), ConfigurationSources.of(system, environment, program));
    }

    private static String refusal(String file) {
        return refusal(Map.of("portico.config", file), Map.of(), Map.of());
    }

    private static String refusal(
            Map<String, String> system, Map<String, String> environment, Map<String, String> program) {
        var refusal = assertThrows(ConfigurationException.class, () -> read(system, environment, program));
        assertTrue(refusal.getMessage().lines().count() == 1, refusal.getMessage());
        return refusal.getMessage();
    }
}
