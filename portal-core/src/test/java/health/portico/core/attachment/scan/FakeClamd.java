package health.portico.core.attachment.scan;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A clamd in this JVM that speaks INSTREAM, or misbehaves as it is told. It serves one connection after the other, on a thread of its own. */
final class FakeClamd implements Closeable {
    /** What stands in a file that it calls infected. */
    static final String MALWARE = "X-portico-malware";

    /** What it does with one connection; when this returns, it hangs up. */
    @FunctionalInterface
    interface Manner {
        void serve(FakeClamd clamd, DataInputStream in, OutputStream out) throws Exception;
    }

    final List<byte[]> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ServerSocketChannel server;
    private final Manner manner;

    private FakeClamd(ServerSocketChannel server, SocketAddress address, Manner manner) throws IOException {
        this.server = server.bind(address);
        this.manner = manner;
        var thread = new Thread(this::run, "fake-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    static FakeClamd start(Manner manner) throws IOException {
        return new FakeClamd(
                ServerSocketChannel.open(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), manner);
    }

    static FakeClamd startAt(Path socket, Manner manner) throws IOException {
        return new FakeClamd(
                ServerSocketChannel.open(StandardProtocolFamily.UNIX), UnixDomainSocketAddress.of(socket), manner);
    }

    /** As clamd does. */
    static void properly(FakeClamd clamd, DataInputStream in, OutputStream out) throws IOException {
        var file = clamd.readStream(in);
        var infected = new String(file, StandardCharsets.ISO_8859_1).contains(MALWARE);
        say(out, infected ? "stream: Portico.Test-1 FOUND\0" : "stream: OK\0");
    }

    /** Reads everything, then says this. */
    static Manner saying(String answer) {
        return (clamd, in, out) -> {
            clamd.readStream(in);
            say(out, answer);
        };
    }

    ClamdAddress address() throws IOException {
        return server.getLocalAddress() instanceof InetSocketAddress inet
                ? new ClamdAddress("127.0.0.1:" + inet.getPort())
                : new ClamdAddress(server.getLocalAddress().toString());
    }

    byte[] readStream(DataInputStream in) throws IOException {
        readCommand(in);
        var file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        received.add(file.toByteArray());
        return file.toByteArray();
    }

    static void readCommand(DataInputStream in) throws IOException {
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            throw new IOException("unknown command " + command);
        }
    }

    static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Do nothing until the test is over. */
    void stall() throws InterruptedException {
        closing.await();
    }

    private void run() {
        while (server.isOpen()) {
            try (var connection = server.accept()) {
                serve(connection);
            } catch (ClosedChannelException e) {
                return; // the test is over
            } catch (Exception e) {
                System.getLogger("fake-clamd").log(System.Logger.Level.DEBUG, "the portal hung up", e);
            }
        }
    }

    private void serve(SocketChannel connection) throws Exception {
        manner.serve(
                this, new DataInputStream(Channels.newInputStream(connection)), Channels.newOutputStream(connection));
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
    }
}
