package health.portico.source.fhir.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** The bytes of a range of a file. Not thread-safe; closing it closes the channel. */
class RangeStream extends InputStream {
    private static final int BUFFER = 8192;

    private final FileChannel channel;
    private final long to;
    private final byte[] buffer;
    private long next;
    private int position;
    private int limit;

    RangeStream(FileChannel channel, long from, long to) {
        this.channel = channel;
        this.next = from;
        this.to = to;
        this.buffer = new byte[(int) Math.min(BUFFER, to - from)];
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(buffer, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        if (next >= to) {
            return false;
        }
        int count = channel.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, to - next)), next);
        if (count <= 0) {
            throw new EOFException("a file of the export has become shorter");
        }
        next += count;
        position = 0;
        limit = count;
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
