package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.AttachmentScanner;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Content;
import health.portico.core.attachment.scan.Scanning;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which scanner a portal uses, and how it is seen from outside. */
class ScannerTest {
    @TempDir
    Path data;

    @Test
    @DisplayName("S51 without a scanner files are kept unscanned, and /health says so")
    void scansNothingUnlessTold() throws Exception {
        try (var server = StandalonePortal.on(data).start()) {
            assertEquals(Optional.empty(), refusal(server));
            assertHealth("off", server);
        }
    }

    @Test
    @DisplayName("S51 while clamd is not there nothing is kept, and records are served all the same")
    void refusesWhileClamdIsAway() throws Exception {
        try (var server = StandalonePortal.on(data)
                .configure("portico.attachments.clamd", nobody())
                .start()) {
            assertHealth("up", server);
            assertEquals(Optional.of(ProblemType.SCANNER_NOT_AVAILABLE), refusal(server));
            assertHealth("impaired", server);
        }
    }

    @Test
    @DisplayName("S51 a hospital may take files unscanned while its scanner is away, if it says so twice")
    void takesFilesUnscannedIfToldTwice() throws Exception {
        try (var server = StandalonePortal.on(data)
                .configure("portico.attachments.clamd", nobody())
                .configure("portico.attachments.scanner.required", "false")
                .configure(
                        "portico.deviations",
                        StandalonePortal.DEVIATIONS + ",portico.attachments.scanner.required=false")
                .start()) {
            assertEquals(Optional.empty(), refusal(server));
            assertHealth("impaired", server);
        }
    }

    @Test
    @DisplayName("S51 the scanner of the host takes the place of clamd")
    void prefersTheHostsScanner() throws Exception {
        try (var server = StandalonePortal.on(data)
                .configure("portico.attachments.clamd", nobody())
                .beans(Suspicious.class)
                .start()) {
            assertEquals(Optional.of(ProblemType.ATTACHMENT_INFECTED), refusal(server));
            assertHealth("up", server);
        }
    }

    @Test
    @DisplayName("S51 two scanners are none: the portal does not start")
    void refusesTwoScanners() {
        var builder = StandalonePortal.on(data).beans(Suspicious.class, Careless.class);

        var failure = assertThrows(StartFailure.class, builder::start);
        assertTrue(failure.getMessage().contains("several beans implement AttachmentScanner"), failure.getMessage());
    }

    private static Optional<ProblemType> refusal(PortalServer server) {
        return server.bean(Scanning.class).refusal(Content.of("a file"), 6);
    }

    private static void assertHealth(String state, PortalServer server) throws Exception {
        var answer = Fixture.get(server, "api/v1/health");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(
                answer.body().contains("{\"name\":\"attachment-scanner\",\"state\":\"" + state + "\"}"), answer.body());
    }

    /** Return an address of this machine where nobody listens. */
    private static String nobody() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }

    /** Finds something in every file. */
    @ApplicationScoped
    public static class Suspicious implements AttachmentScanner {
        @Override
        public Verdict scan(Content content, long bytes) {
            return Verdict.INFECTED;
        }
    }

    /** Finds nothing in any file. */
    @ApplicationScoped
    public static class Careless implements AttachmentScanner {
        @Override
        public Verdict scan(Content content, long bytes) {
            return Verdict.CLEAN;
        }
    }
}
