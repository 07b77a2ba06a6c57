package health.portico.embedded.http;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.glassfish.grizzly.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request as far as it has come: its beginning in memory, the rest in a file. What is beyond the limit is dropped, and
 * whoever reads so far is told why. Written by one thread at a time, then read by one.
 */
final class Body implements AutoCloseable {
    static final String ATTRIBUTE = "health.portico.body";

    private final Spool spool;
    private final long limit;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private long size;
    private @Nullable ProblemType refusal;

    /**
     * @param announced by the client, -1 if it did not say
     * @param limit bytes that are kept
     */
    Body(Spool spool, long announced, long limit) {
        this.spool = spool;
        this.limit = limit;
        if (announced > limit) {
            refusal = ProblemType.PAYLOAD_TOO_LARGE;
        }
    }

    /** Tell whether no more of it will be kept. */
    boolean isRefused() {
        return refusal != null;
    }

    synchronized void append(Buffer bytes) throws IOException {
        if (refusal != null) {
            return;
        }
        var taken = (int) Math.min(bytes.remaining(), limit - size);
        if (taken < bytes.remaining()) {
            refusal = ProblemType.PAYLOAD_TOO_LARGE;
        }
        var piece = new byte[taken];
        bytes.get(piece);
        write(piece);
    }

    private void write(byte[] piece) throws IOException {
        if (size + piece.length <= Spool.IN_MEMORY) {
            memory.writeBytes(piece);
        } else if (spool.reserve(piece.length)) {
            file = file == null ? spool.open() : file;
            for (var rest = ByteBuffer.wrap(piece); rest.hasRemaining(); ) {
                file.write(rest);
            }
        } else {
            refusal = ProblemType.NOT_READY;
            return;
        }
        size += piece.length;
    }

    /** Return what has been kept, once. */
    synchronized InputStream open() throws IOException {
        InputStream kept = new ByteArrayInputStream(memory.toByteArray());
        if (file != null) {
            kept = new SequenceInputStream(kept, Channels.newInputStream(file.position(0)));
        }
        return refusal == null ? kept : new Refusing(kept, refusal);
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            spool.close(file, size - memory.size());
            file = null;
        }
    }

    /** Ends with a refusal where the kept part ends. */
    private static final class Refusing extends FilterInputStream {
        private final ProblemType refusal;

        Refusing(InputStream kept, ProblemType refusal) {
            super(kept);
            this.refusal = refusal;
        }

        @Override
        public int read() throws IOException {
            return orRefuse(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return orRefuse(super.read(bytes, offset, length));
        }

        private int orRefuse(int read) {
            if (read < 0) {
                throw new PortalException(refusal);
            }
            return read;
        }
    }
}
