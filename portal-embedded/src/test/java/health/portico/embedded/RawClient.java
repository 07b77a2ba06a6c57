package health.portico.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A connection on which a test says, byte by byte, what no well-behaved client would. */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int SMALL = 4 * 1024;

    private final Socket socket = new Socket();

    RawClient(PortalServer server) {
        try {
            socket.setReceiveBufferSize(SMALL);
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress("127.0.0.1", server.port()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawClient send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read all that comes until the server closes the connection. */
    String readToEnd() {
        var bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the server keeps the connection open, after " + bytes, e);
        } catch (SocketException e) {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** Read one answer whose length is announced, and leave the connection open. */
    String readAnswer() {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append(read(1));
        }
        var length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        return length.find() ? head + read(Integer.parseInt(length.group(1))) : head.toString();
    }

    /** Read exactly that many bytes. */
    String read(int bytes) {
        try {
            return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Send the same text again and again, every tenth of a second, and tell how often until the server closed the connection. */
    int dribble(String text, int most) throws IOException {
        socket.setSoTimeout(100);
        for (var sent = 1; sent <= most; sent++) {
            try {
                send(text);
                if (socket.getInputStream().read() < 0) {
                    return sent;
                }
            } catch (SocketTimeoutException stillOpen) {
                continue;
            } catch (IOException | UncheckedIOException closed) {
                return sent;
            }
        }
        throw new AssertionError("the server took " + most + " pieces");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
