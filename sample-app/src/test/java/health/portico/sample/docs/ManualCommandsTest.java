package health.portico.sample.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import health.portico.api.host.PortalClock;
import health.portico.embedded.PortalServer;
import health.portico.sample.docs.ManualPage.Block;
import health.portico.tck.MutableClock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Runs the {@code bash} blocks of a page, one after the other in one shell, against a demo hospital that has just been started, and
 * compares what they print with the block below each. An ellipsis on the page stands for any text.
 */
class ManualCommandsTest {
    private static final Instant NOON = Instant.parse("2026-05-20T19:00:00Z");
    private static final String MARK = "=== the next block ===";

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/tutorial/run-the-sample.md"})
    void commandsPrintWhatThePageSays(String name) throws Exception {
        requirePrograms(System.getenv());
        var blocks = ManualPage.of(Repository.root().resolve(name)).blocks();

        var printed = run(blocks.stream()
                .filter(ManualCommandsTest::isCommand)
                .map(Block::text)
                .toList());

        var expected = expected(blocks);
        assertEquals(expected.size(), printed.size());
        for (int i = 0; i < expected.size(); i++) {
            assertTrue(matches(expected.get(i), printed.get(i)), expected.get(i) + "\n--- but was\n" + printed.get(i));
        }
    }

    @Test
    void ellipsesStandForAnyTextAndNothingElseDoes() {
        assertTrue(matches("{\"id\":\"…\",\"n\":1}\n", "{\"id\":\"a b\",\"n\":1}"));
        assertFalse(matches("{\"id\":\"…\",\"n\":1}", "{\"id\":\"a\",\"n\":2}"));
        assertFalse(matches("0", "10"));
    }

    @Test
    void failsWithoutItsProgramsWhereTheBuildIsTheServers() {
        assertThrows(TestAbortedException.class, () -> requirePrograms(Map.of("PATH", "/nowhere")));
        assertThrows(AssertionFailedError.class, () -> requirePrograms(Map.of("PATH", "/nowhere", "CI", "true")));
    }

    /** On a server that builds, nobody reads that a test was skipped. */
    private static void requirePrograms(Map<String, String> environment) {
        var found = isThere("bash", environment) && isThere("curl", environment);
        var sentence = "bash and curl run the commands of the manual";
        if (environment.containsKey("CI")) {
            assertTrue(found, sentence);
        }
        assumeTrue(found, sentence);
    }

    private static boolean isCommand(Block block) {
        return block.language().equals("bash");
    }

    /** Return what the page shows below each command, nothing where the next block is another command. */
    private static List<String> expected(List<Block> blocks) {
        var expected = new ArrayList<String>();
        for (int i = 0; i < blocks.size(); i++) {
            if (isCommand(blocks.get(i))) {
                var shows =
                        i + 1 < blocks.size() && blocks.get(i + 1).language().isEmpty();
                expected.add(shows ? blocks.get(i + 1).text() : "");
            }
        }
        return expected;
    }

    private static boolean matches(String shown, String printed) {
        var pattern =
                Stream.of(shown.strip().split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(printed.replace("\r\n", "\n").strip())
                .matches();
    }

    private static List<String> run(List<String> commands) throws IOException, InterruptedException {
        try (var server = PortalServer.builder()
                .port(0)
                .dataDirectory(Files.createTempDirectory(folder, "data"))
                .configure("portico.mode", "demo")
                .configure("portico.clock.tolerance", "P36500D")
                .configure("portico.deviations", "portico.clock.tolerance=P36500D")
                .replace(PortalClock.class, new MutableClock(NOON))
                .start()) {
            var script = String.join("\necho '" + MARK + "'\n", commands)
                    .replace("localhost:8080", "localhost:" + server.uri().getPort());
            return List.of(bash(script).split(Pattern.quote(MARK), -1));
        }
    }

    private static String bash(String script) throws IOException, InterruptedException {
        var file = Files.writeString(Files.createTempFile(folder, "commands", ".sh"), script);
        var builder = new ProcessBuilder("bash", file.toString())
                .directory(Files.createTempDirectory(folder, "home").toFile())
                .redirectErrorStream(true);
        builder.environment().put("no_proxy", "*");
        var shell = builder.start();
        shell.getOutputStream().close();
        var printed = new String(shell.getInputStream().readAllBytes(), UTF_8);
        shell.waitFor();
        return printed;
    }

    private static boolean isThere(String program, Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
