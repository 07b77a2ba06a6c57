package health.portico.core.attachment.scan;

import health.portico.api.host.AttachmentScanner;
import health.portico.api.record.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Logger;

/**
 * Hands files to a clamd daemon by its command INSTREAM, one connection a file: chunks, each behind its length, and a length of zero at
 * the end (clamd(8)). Only a whole answer that calls the stream OK makes a file clean; what else clamd says or does is an
 * {@link IOException}. Immutable and thread-safe; not a bean.
 */
public final class ClamdScanner implements AttachmentScanner {
    private static final Logger LOG = Logger.getLogger(ClamdScanner.class.getName());
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 32 * 1024;
    private static final String SUBJECT = "stream: ";
    private static final String FOUND = " FOUND";

    private final ClamdAddress address;
    private final Duration allowed;

    /** @param allowed for one file, from connecting to the answer */
    public ClamdScanner(ClamdAddress address, Duration allowed) {
        this.address = address;
        this.allowed = allowed;
    }

    @Override
    public Verdict scan(Content content, long bytes) throws IOException {
        try (var file = content.open();
                var connection = ClamdConnection.open(address, allowed)) {
            connection.send(ByteBuffer.wrap(COMMAND));
            if (stream(file, connection) != bytes) {
                throw new IOException("the file to scan has another size than told");
            }
            return verdict(connection.answer());
        }
    }

    private static long stream(InputStream file, ClamdConnection connection) throws IOException {
        var chunk = new byte[Integer.BYTES + CHUNK];
        long sent = 0;
        int read;
        do {
            read = file.readNBytes(chunk, Integer.BYTES, CHUNK);
            sent += read;
            connection.send(ByteBuffer.wrap(chunk, 0, Integer.BYTES + read).putInt(0, read));
        } while (read > 0);
        return sent;
    }

    private static Verdict verdict(String answer) throws IOException {
        if (answer.equals(SUBJECT + "OK")) {
            return Verdict.CLEAN;
        }
        if (answer.startsWith(SUBJECT) && answer.endsWith(FOUND)) {
            LOG.warning(() -> "clamd found something in an upload: "
                    + ClamdConnection.printable(answer.substring(SUBJECT.length(), answer.length() - FOUND.length())));
            return Verdict.INFECTED;
        }
        throw new IOException("clamd answered: " + ClamdConnection.printable(answer));
    }

    @Override
    public String toString() {
        return "clamd at " + address;
    }
}
