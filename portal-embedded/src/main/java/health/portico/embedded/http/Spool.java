package health.portico.embedded.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where bodies of requests lie that are too large for memory: files that only the portal's own user can read and that are gone when
 * they are closed. All together they never take more than {@link #LARGEST} bytes. Thread-safe.
 */
final class Spool {
    /** Of one body. */
    static final int IN_MEMORY = 64 * 1024;

    private static final long LARGEST = 2L << 30;

    private final Path directory;
    private final AtomicLong used = new AtomicLong();

    /** @param directory exists */
    Spool(Path directory) {
        this.directory = directory;
    }

    /** Take that many bytes of what is left, unless it is less. */
    boolean reserve(int bytes) {
        if (used.addAndGet(bytes) <= LARGEST) {
            return true;
        }
        used.addAndGet(-bytes);
        return false;
    }

    FileChannel open() throws IOException {
        return FileChannel.open(
                Files.createTempFile(directory, "body", ".spool"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Give back the bytes with their file. */
    void close(FileChannel file, long bytes) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            used.addAndGet(-bytes);
        }
    }
}
