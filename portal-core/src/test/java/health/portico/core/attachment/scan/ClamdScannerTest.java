package health.portico.core.attachment.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import health.portico.api.host.AttachmentScanner.Verdict;
import health.portico.api.record.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal makes of a clamd that answers, lies, drips, stalls, babbles and hangs up. */
class ClamdScannerTest {
    private static final int LARGEST = 4_099_932;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    private static final Map<String, FakeClamd.Manner> MANNERS = Map.of(
            "hangs up at once", (clamd, in, out) -> {},
            "hangs up after the command", (clamd, in, out) -> FakeClamd.readCommand(in),
            "hangs up after the file", (clamd, in, out) -> clamd.readStream(in),
            "takes no more than a megabyte",
                    (clamd, in, out) -> {
                        FakeClamd.readCommand(in);
                        in.readNBytes(1 << 20);
                        FakeClamd.say(out, "INSTREAM size limit exceeded. ERROR\0");
                    },
            "calls the file clean before its end",
                    (clamd, in, out) -> {
                        FakeClamd.say(out, "stream: OK\0");
                        clamd.readStream(in);
                    });

    private static final Map<String, FakeClamd.Manner> STALLING = Map.of(
            "reads nothing", (clamd, in, out) -> clamd.stall(),
            "says nothing",
                    (clamd, in, out) -> {
                        clamd.readStream(in);
                        clamd.stall();
                    },
            "says half of it",
                    (clamd, in, out) -> {
                        clamd.readStream(in);
                        FakeClamd.say(out, "stream: OK");
                        clamd.stall();
                    });

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} bytes")
    @DisplayName("S51 clamd gets every byte of a file, and what it says of it counts")
    @ValueSource(ints = {0, 1, 32 * 1024 - 1, 32 * 1024, 32 * 1024 + 1, LARGEST})
    void sendsEveryByte(int size) throws IOException {
        try (var clamd = FakeClamd.start(FakeClamd::properly)) {
            var file = new byte[size];
            new Random(size).nextBytes(file);

            assertEquals(Verdict.CLEAN, scan(clamd, file));
            assertArrayEquals(file, clamd.received.get(0));
        }
    }

    @Test
    @DisplayName("S51 what clamd finds is infected, at a port and at a local socket")
    void tellsWhatIsInfected() throws IOException {
        var infected = ("%PDF-1.7 " + FakeClamd.MALWARE).getBytes(StandardCharsets.US_ASCII);
        try (var port = FakeClamd.start(FakeClamd::properly);
                var socket = FakeClamd.startAt(folder.resolve("clamd.ctl"), FakeClamd::properly)) {
            assertEquals(Verdict.INFECTED, scan(port, infected));
            assertEquals(Verdict.INFECTED, scan(socket, infected));
            assertEquals(Verdict.CLEAN, scan(socket, new byte[LARGEST]));
        }
    }

    @ParameterizedTest
    @DisplayName("S51 an answer that is not exactly clamd's makes no file clean")
    @ValueSource(
            strings = {
                "\0",
                "OK\0",
                "stream: OK",
                "stream: ok\0",
                "stream: OK \0",
                "stream: OK\n\0",
                "1: stream: OK\0",
                "stream: Can't allocate memory ERROR\0",
                "UNKNOWN COMMAND\0",
                "COMMAND READ TIMED OUT\0",
                "FOUND\0",
                "stream:  ERROR FOUND ERROR\0"
            })
    void takesNoOtherAnswer(String answer) throws IOException {
        try (var clamd = FakeClamd.start(FakeClamd.saying(answer))) {
            assertThrows(IOException.class, () -> scan(clamd, new byte[10]));
        }
    }

    @ParameterizedTest
    @DisplayName("S51 a clamd that breaks off, or speaks too early, makes no file clean")
    @ValueSource(
            strings = {
                "hangs up at once",
                "hangs up after the command",
                "hangs up after the file",
                "takes no more than a megabyte",
                "calls the file clean before its end"
            })
    void takesNoHalfConversation(String manner) throws IOException {
        try (var clamd = FakeClamd.start(MANNERS.get(manner))) {
            assertTimeoutPreemptively(
                    PATIENCE, () -> assertThrows(IOException.class, () -> scan(clamd, new byte[LARGEST])));
        }
    }

    @ParameterizedTest
    @DisplayName("S51 a clamd that stalls holds nobody longer than is allowed")
    @ValueSource(strings = {"reads nothing", "says nothing", "says half of it"})
    void waitsNoLongerThanAllowed(String manner) throws IOException {
        try (var clamd = FakeClamd.start(STALLING.get(manner))) {
            var scanner = new ClamdScanner(clamd.address(), SHORT);
            assertTimeoutPreemptively(
                    PATIENCE, () -> assertThrows(IOException.class, () -> scanner.scan(bytes(LARGEST), LARGEST)));
        }
    }

    @Test
    @DisplayName("S51 a clamd that drips or babbles on without an end is left")
    void readsNoEndlessAnswer() throws IOException {
        try (var clamd = FakeClamd.start((self, in, out) -> {
            self.readStream(in);
            while (true) {
                FakeClamd.say(out, "x");
            }
        })) {
            assertTimeoutPreemptively(PATIENCE, () -> assertThrows(IOException.class, () -> scan(clamd, new byte[9])));
        }
    }

    @Test
    @DisplayName("S51 nobody at the address, and no such socket, is no verdict")
    void findsNobody() throws IOException {
        ClamdAddress left;
        try (var clamd = FakeClamd.start(FakeClamd::properly)) {
            left = clamd.address();
        }
        for (var address : new ClamdAddress[] {
            left, new ClamdAddress(folder.resolve("none.ctl").toString())
        }) {
            assertThrows(IOException.class, () -> new ClamdScanner(address, PATIENCE).scan(bytes(1), 1));
        }
    }

    @Test
    @DisplayName("S51 an outage leaves no descriptor behind")
    void leavesNothingOpen() throws IOException {
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var scanner =
                new ClamdScanner(new ClamdAddress(folder.resolve("none.ctl").toString()), PATIENCE);
        assertThrows(IOException.class, () -> scanner.scan(bytes(1), 1));

        var before = system.getOpenFileDescriptorCount();
        for (int i = 0; i < 100; i++) {
            assertThrows(IOException.class, () -> scanner.scan(bytes(1), 1));
        }

        assertTrue(system.getOpenFileDescriptorCount() - before < 50);
    }

    @Test
    @DisplayName("S51 a file that has not as many bytes as were told is not the one that is kept")
    void checksTheSize() throws IOException {
        try (var clamd = FakeClamd.start(FakeClamd::properly)) {
            var scanner = new ClamdScanner(clamd.address(), PATIENCE);
            assertThrows(IOException.class, () -> scanner.scan(bytes(9), 10));
            assertThrows(IOException.class, () -> scanner.scan(bytes(11), 10));
        }
    }

    @Test
    @DisplayName("S58 what clamd says cannot forge a line of the log")
    void forgesNoLine() throws IOException {
        try (var clamd = FakeClamd.start(FakeClamd.saying("stream: x\r\nINFO all is well\u0085 ERROR\0"))) {
            var thrown = assertThrows(IOException.class, () -> scan(clamd, new byte[1]));
            assertEquals("clamd answered: stream: x??INFO all is well? ERROR", thrown.getMessage());
        }
    }

    private static Verdict scan(FakeClamd clamd, byte[] file) throws IOException {
        return new ClamdScanner(clamd.address(), PATIENCE).scan(() -> new ByteArrayInputStream(file), file.length);
    }

    private static Content bytes(int size) {
        return () -> new ByteArrayInputStream(new byte[size]);
    }
}
