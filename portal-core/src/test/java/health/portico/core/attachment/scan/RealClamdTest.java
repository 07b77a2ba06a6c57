package health.portico.core.attachment.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.AttachmentScanner.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The same as with the fake, and the daemon that hospitals run. */
@EnabledIf(value = "isInstalled", disabledReason = "clamd is not installed; Debian has it in the package clamav-daemon")
class RealClamdTest {
    private static final int LARGEST = 4_099_932;

    @TempDir
    private static Path folder;

    private static RealClamd clamd;

    static boolean isInstalled() {
        return RealClamd.program().isPresent();
    }

    @BeforeAll
    static void start() throws IOException {
        clamd = RealClamd.start(folder);
    }

    @AfterAll
    static void stop() {
        clamd.close();
    }

    @Test
    @DisplayName(
            "S51 a real clamd calls the largest file clean, and finds what its signatures know wherever it stands in it")
    void tellsBothApart() throws IOException {
        for (var address : new ClamdAddress[] {clamd.port(), clamd.socket()}) {
            assertEquals(Verdict.CLEAN, scan(address, new byte[LARGEST]));
            for (int at : new int[] {0, 32 * 1024 - 8, LARGEST - FakeClamd.MALWARE.length()}) {
                assertEquals(Verdict.INFECTED, scan(address, infected(at)), () -> "at " + at);
            }
        }
    }

    @Test
    @DisplayName("S51 a file that is longer than a real clamd takes is not clean")
    void takesNoRefusalForClean() {
        assertThrows(IOException.class, () -> scan(clamd.port(), new byte[6 << 20]));
        assertThrows(IOException.class, () -> scan(clamd.socket(), new byte[6 << 20]));
    }

    @Test
    @DisplayName("S51 files that are scanned at once are not mixed up")
    void mixesNothingUp() throws Exception {
        var threads = Executors.newFixedThreadPool(20);
        try {
            var scans = IntStream.range(0, 60)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        var file = i % 2 == 0 ? new byte[100_000 + i] : infected(1_000 * i);
                        return scan(clamd.port(), file) == (i % 2 == 0 ? Verdict.CLEAN : Verdict.INFECTED);
                    })
                    .toList();
            for (var right : threads.invokeAll(scans)) {
                assertTrue(right.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    private static byte[] infected(int at) {
        var file = new byte[LARGEST];
        var malware = FakeClamd.MALWARE.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(malware, 0, file, at, malware.length);
        return file;
    }

    private static Verdict scan(ClamdAddress address, byte[] file) throws IOException {
        return new ClamdScanner(address, Duration.ofSeconds(30))
                .scan(() -> new ByteArrayInputStream(file), file.length);
    }
}
