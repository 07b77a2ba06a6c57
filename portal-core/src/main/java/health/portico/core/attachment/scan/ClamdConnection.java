package health.portico.core.attachment.scan;

import static java.nio.channels.SelectionKey.OP_CONNECT;
import static java.nio.channels.SelectionKey.OP_READ;
import static java.nio.channels.SelectionKey.OP_WRITE;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One conversation with a clamd daemon, over at a fixed moment whatever the other side does: it may take no bytes, send them one by one,
 * or none. Not thread-safe.
 */
final class ClamdConnection implements Closeable {
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 4_096;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private long end;

    private ClamdConnection(SocketChannel channel, Selector selector) throws IOException {
        this.channel = channel;
        this.selector = selector;
        channel.configureBlocking(false);
        this.key = channel.register(selector, 0);
    }

    /**
     * Connect.
     *
     * @param allowed for the whole conversation; connecting may take three seconds of it at most
     */
    static ClamdConnection open(ClamdAddress address, Duration allowed) throws IOException {
        var start = System.nanoTime();
        var target = address.resolve();
        var connection = new ClamdConnection(
                address.isLocalSocket() ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open(),
                Selector.open());
        try {
            connection.end = start + Math.min(allowed.toNanos(), CONNECTING.toNanos());
            connection.connect(target);
            connection.end = start + allowed.toNanos();
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void connect(SocketAddress target) throws IOException {
        if (!channel.connect(target)) {
            do {
                await(OP_CONNECT);
            } while (!channel.finishConnect());
        }
    }

    /**
     * Send bytes.
     *
     * @throws IOException also if clamd speaks meanwhile, as it does when a stream is longer than it takes
     */
    void send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            await(OP_READ | OP_WRITE);
            if (key.isReadable()) {
                throw new IOException("clamd answered before the end: " + printable(answer()));
            }
            channel.write(bytes);
        }
    }

    /** Read the answer, which ends with a zero byte. */
    String answer() throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST_ANSWER);
        while (bytes.hasRemaining()) {
            await(OP_READ);
            int from = bytes.position();
            if (channel.read(bytes) < 0) {
                throw new EOFException("clamd hung up without an answer");
            }
            for (int i = from; i < bytes.position(); i++) {
                if (bytes.get(i) == 0) {
                    return new String(bytes.array(), 0, i, StandardCharsets.US_ASCII);
                }
            }
        }
        throw new IOException("clamd's answer has no end");
    }

    /** Return a text of clamd as it may stand in a log (S58). */
    static String printable(String text) {
        return text.substring(0, Math.min(text.length(), 200)).replaceAll("[^ -~]", "?");
    }

    private void await(int operation) throws IOException {
        key.interestOps(operation);
        selector.selectedKeys().clear();
        var left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0 || selector.select(left) == 0) {
            throw new SocketTimeoutException("clamd did not answer in time");
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            selector.close();
        }
    }
}
