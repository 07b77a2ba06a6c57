package health.portico.core.attachment;

import health.portico.api.record.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of an uploaded file between the network and the store: on disk, in a file for the portal's user alone that loses its name
 * when it is opened, so that nothing stays behind however the process ends. Written once, then read as often as needed.
 */
final class HeldFile implements Content, AutoCloseable {
    private final FileChannel channel;

    private HeldFile(FileChannel channel) {
        this.channel = channel;
    }

    static HeldFile create() throws IOException {
        return new HeldFile(FileChannel.open(
                Files.createTempFile("portico-", ".upload"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Return where the bytes go; closing it would close the file. */
    OutputStream sink() {
        return Channels.newOutputStream(channel);
    }

    @Override
    public InputStream open() {
        return new Reading();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place in the file of its own. */
    private final class Reading extends InputStream {
        private long position;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            var read = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
            position += Math.max(0, read);
            return read;
        }
    }
}
