package health.portico.sample.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo hospital as a process of its own: what it says when it cannot start, and how it ends. */
class DemoProcessTest {
    /** 128 and the number of SIGTERM: the process ended by the signal, after its shutdown hooks. */
    private static final int TERMINATED = 143;

    private static final String READY = "Portico is ready at ";

    @TempDir
    Path data;

    @DisplayName("S53 a start that fails says one sentence that names the culprit, and ends with status 1")
    @ParameterizedTest
    @CsvSource({
        "portico.colour=green, portico.colour",
        "portico.session.idle=never, portico.session.idle",
        "portico.policy.pack=atlantis, atlantis",
    })
    void namesTheSettingThatIsWrong(String setting, String culprit) throws Exception {
        assertSentence(start("-Dportico.http.port=0", "-D" + setting), culprit);
    }

    @Test
    void namesAPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertSentence(start("-Dportico.http.port=" + taken.getLocalPort()), "portico.http.port");
        }
    }

    @DisplayName("A portal that is told to end ends its requests and its database and leaves the data to the next one")
    @Test
    void stopsWhenItIsTold() throws Exception {
        for (var turn = 0; turn < 2; turn++) {
            var portal = start("-Dportico.http.port=0");
            try {
                assertTrue(firstLine(portal).startsWith(READY));
            } finally {
                portal.destroy();
            }
            assertEquals(TERMINATED, portal.waitFor());
        }
    }

    private static void assertSentence(Process portal, String culprit) throws Exception {
        var errors = error(portal);
        assertEquals(1, portal.waitFor());
        assertEquals(1, errors.strip().lines().count(), errors);
        assertTrue(errors.contains(culprit) && !errors.contains("Exception"), errors);
    }

    private static String firstLine(Process portal) throws Exception {
        return new BufferedReader(new InputStreamReader(portal.getInputStream(), UTF_8)).readLine();
    }

    private static String error(Process portal) throws Exception {
        return new String(portal.getErrorStream().readAllBytes(), UTF_8);
    }

    private Process start(String... settings) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("-Dportico.data.dir=" + data, "-Dportico.log.level=warning"));
        command.add("-Dportico.secret.key=a key for tests that is long enough");
        command.addAll(List.of(settings));
        command.add("health.portico.embedded.PorticoMain");
        return new ProcessBuilder(command).start();
    }
}
