package health.portico.benchmarks.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Four documents of the largest size in one request, over and over out of one buffer.
 *
 * @param port of the server, on this machine
 * @param cookie of the session
 * @param path of the patient's attachments
 */
record Upload(int port, String cookie, String path) {
    private static final int FILES = 4;
    private static final int LARGEST = 4_099_932;
    private static final byte[] PDF = ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                    + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/MediaBox[0 0 9 9]/Parent 2 0 R>>endobj\n%")
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END =
            "\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FILLER = filler();
    private static final int PATIENCE_SECONDS = 300;

    /** How far an upload came. */
    record Sent(String status, long bytes) {}

    /** @param line as {@link UploadHost} prints it */
    static Upload of(String line) {
        var words = line.split(" ", 3);
        return new Upload(Integer.parseInt(words[0]), words[1], words[2]);
    }

    private static byte[] filler() {
        var spaces = new byte[64 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    /** Send it and return the status. */
    String send() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = socket.getOutputStream();
            var length = FILES * (part(0).length + LARGEST + 2) + "--x--\r\n".length();
            out.write(head("Content-Length: " + length));
            for (var i = 0; i < FILES; i++) {
                out.write(part(i));
                out.write(PDF);
                fill(out, LARGEST - PDF.length - END.length);
                out.write(END);
                out.write(new byte[] {'\r', '\n'});
            }
            out.write("--x--\r\n".getBytes(StandardCharsets.US_ASCII));
            return status(socket);
        }
    }

    /** Send chunks of one file until the server stops taking them. */
    Sent sendEndless(long most) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            var status = CompletableFuture.supplyAsync(() -> status(socket));
            var sent = chunks(socket.getOutputStream(), most);
            return new Sent(status.get(PATIENCE_SECONDS, TimeUnit.SECONDS), sent);
        }
    }

    private long chunks(OutputStream out, long most) throws IOException {
        out.write(head("Transfer-Encoding: chunked"));
        chunk(out, part(0));
        long sent = 0;
        try {
            for (; sent < most; sent += FILLER.length) {
                chunk(out, FILLER);
            }
        } catch (SocketException stopped) {
            return sent;
        }
        return sent;
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write(new byte[] {'\r', '\n'});
    }

    private byte[] head(String framing) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                        + "\r\nContent-Type: multipart/form-data; boundary=x\r\n" + framing + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] part(int number) {
        return ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + number
                        + ".pdf\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String status(Socket socket) {
        try {
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).substring(9);
        } catch (IOException | StringIndexOutOfBoundsException e) {
            return e.toString();
        }
    }

    private static void fill(OutputStream out, int bytes) throws IOException {
        for (var left = bytes; left > 0; left -= FILLER.length) {
            out.write(FILLER, 0, Math.min(left, FILLER.length));
        }
    }
}
