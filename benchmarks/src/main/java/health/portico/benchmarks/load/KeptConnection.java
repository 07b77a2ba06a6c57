package health.portico.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that is kept alive and sends requests with as little work as a client can have. Not thread-safe. */
final class KeptConnection implements AutoCloseable {
    private static final String LENGTH = "content-length:";
    private static final String CLOSE = "connection: close";
    private static final int STATUS_BEGINS = "HTTP/1.1 ".length();
    private static final int STATUS_ENDS = STATUS_BEGINS + 3;
    private static final String CHUNKED = "transfer-encoding: chunked";

    private final URI uri;
    private final byte[] request;
    private final StringBuilder line = new StringBuilder();
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private boolean isOpen;

    KeptConnection(URI uri, String cookie) {
        this.uri = uri;
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var head = "GET " + uri.getRawPath() + query + " HTTP/1.1\r\nHost: " + uri.getHost() + ":" + uri.getPort()
                + "\r\n" + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "\r\n";
        request = head.getBytes(StandardCharsets.US_ASCII);
    }

    /** Send the request that it was made with and read the whole answer, which has to be a 200. */
    void exchange() throws IOException {
        var status = exchange(request);
        if (status != 200) {
            throw new IOException("The portal answers " + status);
        }
    }

    /** Send a request and read the whole answer; return its status. */
    int exchange(byte[] other) throws IOException {
        if (!isOpen) {
            open();
        }
        socket.getOutputStream().write(other);
        var status = Integer.parseInt(line().substring(STATUS_BEGINS, STATUS_ENDS));
        var length = 0;
        var isChunked = false;
        for (var header = line().toLowerCase(Locale.ROOT);
                !header.isEmpty();
                header = line().toLowerCase(Locale.ROOT)) {
            if (header.startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
            isChunked |= header.equals(CHUNKED);
            isOpen &= !header.equals(CLOSE);
        }
        if (isChunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    /** The server closes a connection after some hundreds of requests, and says so. */
    private void open() throws IOException {
        socket.close();
        socket = new Socket(uri.getHost(), uri.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        isOpen = true;
    }

    private void skipChunks() throws IOException {
        for (var size = chunk(); size > 0; size = chunk()) {
            in.skipNBytes(size);
            line();
        }
        line();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        line.setLength(0);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The portal closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
