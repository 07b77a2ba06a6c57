package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.attachment.AttachmentPolicy;
import health.portico.core.request.TrustedProxies;
import health.portico.embedded.http.ConnectionLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that go on sending until they are stopped. */
class EndlessBodyTest {
    private static final long TEN_GIGABYTES = 10_000_000_000L;
    private static final int CHUNK = 64 * 1024;

    /** What lies in the buffers of two sockets. */
    private static final long ON_THE_WAY = 12L * 1024 * 1024;

    private static final ConnectionLimits LIMITS = new ConnectionLimits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            64 * 1024,
            256,
            TrustedProxies.of(List.of(), ""));

    @TempDir
    Path data;

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "multipart/form-data; boundary=x, Transfer-Encoding: chunked",
        "multipart/form-data; boundary=x, Content-Length: 10000000000",
        "application/json, Transfer-Encoding: chunked"
    })
    @DisplayName(
            "S51 of 10 GB no more is taken than four files and 256 KiB; the client is told, and nothing of it is left")
    void isStopped(String type, String length) throws Exception {
        try (var server = Fixture.inMemory().dataDirectory(data).limits(LIMITS).start();
                var socket = new Socket("127.0.0.1", server.port())) {
            var answer = CompletableFuture.supplyAsync(() -> firstLine(socket));
            var sent = send(socket, type, length);

            assertEquals("HTTP/1.1 413", answer.get());
            var most = AttachmentPolicy.STANDARD.maxRequestBytes() + ON_THE_WAY;
            assertTrue(sent < most, () -> sent + " bytes were taken");
        }
        try (var files = Files.list(data)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(".spool")).toList());
        }
    }

    private static String firstLine(Socket socket) {
        try {
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Send until the server closes the connection, and return how much that was. */
    private static long send(Socket socket, String type, String length) throws IOException {
        var out = socket.getOutputStream();
        var path = type.startsWith("multipart") ? "upload" : "";
        out.write(("POST /portal/fixture/" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n"
                        + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        var piece = (length.endsWith("chunked") ? "10000\r\n" + " ".repeat(CHUNK) + "\r\n" : " ".repeat(CHUNK))
                .getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        try {
            while (sent < TEN_GIGABYTES) {
                out.write(piece);
                sent += CHUNK;
            }
        } catch (IOException stopped) {
            return sent;
        }
        return sent;
    }
}
