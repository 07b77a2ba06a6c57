package health.portico.core.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is cut off with a problem as soon as more than the limit has been read. */
final class CountedInput extends FilterInputStream {
    private final ProblemType excess;
    private long left;

    private CountedInput(InputStream in, long limit, ProblemType excess) {
        super(in);
        this.left = limit;
        this.excess = excess;
    }

    /** Let so many bytes through, and answer the next one with {@code payload-too-large}. */
    static CountedInput atMost(long limit, InputStream in) {
        return new CountedInput(in, limit, ProblemType.PAYLOAD_TOO_LARGE);
    }

    /** Let nothing through: a body that did not say what it is is {@code unsupported-media-type} as soon as it proves to be there. */
    static CountedInput nothing(InputStream in) {
        return new CountedInput(in, 0, ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new PortalException(excess);
        }
    }
}
