package health.portico.core.attachment.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.problem.PortalException;
import health.portico.core.attachment.UploadPart;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFilesTest {
    private static final String HEAD = "Content-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n";

    @ParameterizedTest
    @DisplayName("R55 bytes come through as they are, whatever they hold and however they arrive")
    @ValueSource(ints = {0, 1, 100, 32_767, 32_768, 32_769, 100_000})
    void keepsBytes(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        byte[] nasty = "\r\n--x\r\n-\r\n--\r\n--boundar\r\n\r\n--boundar".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(nasty, 0, content, 0, Math.min(nasty.length, size));
        String latin = new String(content, StandardCharsets.ISO_8859_1);
        for (InputStream in : new InputStream[] {body(latin), new Dribble(body(latin))}) {
            MultipartFiles files = MultipartFiles.of(in, type("boundary"));

            UploadPart part = files.next().orElseThrow();
            assertEquals("a.bin", part.name());
            assertArrayEquals(content, part.body().readAllBytes());
            assertTrue(files.next().isPresent());
            assertTrue(files.next().isEmpty());
        }
    }

    @Test
    @DisplayName("R52 what is left of a part is dropped when the next is asked for")
    void dropsTheRest() throws IOException {
        MultipartFiles files = MultipartFiles.of(body("x".repeat(500_000)), type("boundary"));

        assertEquals('x', files.next().orElseThrow().body().read());
        assertEquals("last", new String(files.next().orElseThrow().body().readAllBytes(), StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @DisplayName("S51 a body that breaks off anywhere is malformed, and its files are not taken for whole")
    @ValueSource(ints = {60, 130, 140, 5_000})
    void refusesBrokenBodies(int length) {
        byte[] whole = text("y".repeat(6_000)).getBytes(StandardCharsets.ISO_8859_1);
        MultipartFiles files = MultipartFiles.of(new ByteArrayInputStream(whole, 0, length), type("boundary"));

        PortalException refusal = assertThrows(PortalException.class, () -> {
            while (true) {
                files.next().orElseThrow(AssertionError::new).body().readAllBytes();
            }
        });
        assertEquals("malformed-request", refusal.type().code());
    }

    @Test
    @DisplayName("S51 a head without end is not read to its end")
    void refusesLongHeads() {
        byte[] endless = ("--boundary\r\nX: " + "z".repeat(1_000_000)).getBytes(StandardCharsets.US_ASCII);
        var in = new ByteArrayInputStream(endless);
        MultipartFiles files = MultipartFiles.of(in, type("boundary"));

        assertEquals(
                "malformed-request",
                assertThrows(PortalException.class, files::next).type().code());
        assertTrue(in.available() > 900_000);
    }

    @ParameterizedTest
    @DisplayName("S51 a boundary that is none is refused")
    @ValueSource(strings = {"", "a\"b", "a\r\nb", "ends with a blank "})
    void refusesBoundaries(String boundary) {
        InputStream in = InputStream.nullInputStream();

        assertThrows(PortalException.class, () -> MultipartFiles.of(in, type(boundary)));
    }

    private static MediaType type(String boundary) {
        return new MediaType("multipart", "form-data", Map.of("boundary", boundary));
    }

    private static InputStream body(String content) {
        return new ByteArrayInputStream(text(content).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String text(String content) {
        return "preamble\r\n--boundary\r\n" + HEAD + content + "\r\n--boundary\r\n" + HEAD
                + "last\r\n--boundary--\r\nepilogue";
    }

    /** Gives few bytes at a time, as a slow client does. */
    private static final class Dribble extends java.io.FilterInputStream {
        Dribble(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return super.read(bytes, offset, Math.min(length, 7));
        }
    }
}
