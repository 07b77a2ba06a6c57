package health.portico.source.fhir.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file as a row of bytes with a position, read through a window of fixed size. Not thread-safe. */
public final class Bytes implements Closeable {
    /** What is returned after the last byte. */
    public static final int END = -1;

    private static final int WINDOW = 1 << 17;

    private final FileChannel channel;
    private final byte[] window = new byte[WINDOW];
    private long start;
    private int index;
    private int limit;

    Bytes(FileChannel channel) {
        this.channel = channel;
    }

    /** Where the next byte stands, counted from the start of the file. */
    public long position() {
        return start + index;
    }

    public long size() throws IOException {
        return channel.size();
    }

    public void seek(long position) {
        if (position >= start && position <= start + limit) {
            index = (int) (position - start);
        } else {
            start = position;
            index = 0;
            limit = 0;
        }
    }

    /** Return the next byte without moving on, or {@link #END}. */
    public int peek() throws IOException {
        return index < limit || fill() ? window[index] & 0xff : END;
    }

    /** Return the next byte and move on, or {@link #END}. */
    public int read() throws IOException {
        return index < limit || fill() ? window[index++] & 0xff : END;
    }

    /** Move behind the quote that ends the string in which the position stands; false if there is none. */
    public boolean skipString() throws IOException {
        while (index < limit || fill()) {
            int at = index;
            while (at < limit && window[at] != '"' && window[at] != '\\') {
                at++;
            }
            index = at;
            if (at < limit) {
                index++;
                if (window[at] == '"') {
                    return true;
                }
                read();
            }
        }
        return false;
    }

    /**
     * Move behind the bracket that closes what begins here; brackets in strings do not count.
     *
     * @param bound where to give up
     * @return false if there is none before the bound
     */
    public boolean skipNested(int opening, int closing, long bound) throws IOException {
        int depth = 0;
        while (position() < bound && (index < limit || fill())) {
            int at = index;
            int end = (int) Math.min(limit, bound - start);
            while (at < end && window[at] != '"' && window[at] != opening && window[at] != closing) {
                at++;
            }
            index = at;
            if (at == end) {
                continue;
            }
            index++;
            if (window[at] == '"') {
                skipString();
            } else {
                depth += window[at] == opening ? 1 : -1;
                if (depth == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Move behind the line feed that ends the line, or to the end of the file; return where the line ends. */
    public long skipLine() throws IOException {
        while (index < limit || fill()) {
            int at = index;
            while (at < limit && window[at] != '\n') {
                at++;
            }
            index = at;
            if (at < limit) {
                index++;
                return position() - 1;
            }
        }
        return position();
    }

    /** Read a range into an array; the position stays. */
    public void copy(long from, byte[] into, int length) throws IOException {
        if (from >= start && from + length <= start + limit) {
            System.arraycopy(window, (int) (from - start), into, 0, length);
            return;
        }
        var target = ByteBuffer.wrap(into, 0, length);
        while (target.hasRemaining()) {
            if (channel.read(target, from + target.position()) <= 0) {
                throw new EOFException("a file of the export has become shorter");
            }
        }
    }

    /** Return the bytes of a range as a stream of its own, which needs no closing; the position stays. */
    public InputStream range(long from, long to) {
        return new RangeStream(channel, from, to) {
            @Override
            public void close() {
                // the channel belongs to the file
            }
        };
    }

    private boolean fill() throws IOException {
        start += limit;
        index = 0;
        limit = Math.max(0, channel.read(ByteBuffer.wrap(window), start));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
