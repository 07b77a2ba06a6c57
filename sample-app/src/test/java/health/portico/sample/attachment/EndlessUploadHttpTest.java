package health.portico.sample.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.attachment.AttachmentPolicy;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client that goes on sending until it is stopped. */
class EndlessUploadHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension().account(TestAccount.patient("robin", "p1"));

    private static final long TEN_GIGABYTES = 10_000_000_000L;
    private static final int CHUNK = 64 * 1024;

    /** What lies between both programs: the buffers of two sockets, and what is dropped so that the answer is not lost. */
    private static final long ON_THE_WAY = 16L * 1024 * 1024;

    @BeforeAll
    static void admit() {
        PORTAL.hospital().patient(SampleItems.adult("p1", LocalDate.of(1980, 1, 1)));
    }

    @Test
    @DisplayName("S51 of a body of 10 GB in chunks no more is read than four files and 256 KiB, and nothing of it is left")
    void isCut() throws Exception {
        String cookie = PORTAL.loggedIn("robin").cookie().orElseThrow();
        try (var socket = new Socket("127.0.0.1", PORTAL.server().port())) {
            var answer = CompletableFuture.supplyAsync(() -> firstLine(socket));
            long sent = sendUntilStopped(socket.getOutputStream(), cookie);

            assertEquals("HTTP/1.1 413", answer.get(30, TimeUnit.SECONDS));
            assertTrue(sent < AttachmentPolicy.STANDARD.maxRequestBytes() + ON_THE_WAY, () -> sent + " bytes were taken");
        }
        assertEquals(0, new Mailroom(PORTAL).rows());
        assertEquals(List.of(), Mailroom.left());
    }

    private static String firstLine(Socket socket) {
        try {
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static long sendUntilStopped(OutputStream out, String cookie) {
        long sent = 0;
        try {
            out.write(("POST /portal/" + Mailroom.PATH + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                            + "\r\nContent-Type: " + Form.TYPE + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] begin = new Form().file("film.mp4", "video/mp4", new byte[CHUNK]).begun();
            chunk(out, begin);
            byte[] film = new byte[CHUNK];
            while (sent < TEN_GIGABYTES) {
                chunk(out, film);
                sent += film.length;
            }
        } catch (IOException stopped) {
            return sent;
        }
        return sent;
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
