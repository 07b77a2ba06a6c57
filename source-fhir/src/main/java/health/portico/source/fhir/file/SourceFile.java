package health.portico.source.fhir.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One file of an export as it stood when it was read. Immutable, safe for use by many threads.
 *
 * <p>Byte ranges are only worth something as long as the file is the same: once it has changed, nothing is read from it any more
 * until the export is read anew.
 */
public final class SourceFile {
    private final Path path;
    private final String name;
    private final Stamp stamp;

    private SourceFile(Path path, String name, Stamp stamp) {
        this.path = path;
        this.name = name;
        this.stamp = stamp;
    }

    /**
     * @param name what people call the file
     * @throws IOException if there is no such file
     */
    public static SourceFile of(Path path, String name) throws IOException {
        return new SourceFile(path, name, Stamp.of(path));
    }

    public String name() {
        return name;
    }

    public Stamp stamp() {
        return stamp;
    }

    /** Tell whether another one is this file, unchanged. */
    public boolean isStill(SourceFile other) {
        return path.equals(other.path) && stamp.equals(other.stamp);
    }

    /** Open the whole file; the caller closes it. */
    public Bytes bytes() throws IOException {
        return new Bytes(channel());
    }

    /**
     * Open the bytes of a range; the caller closes them.
     *
     * @param from the first byte
     * @param to the byte after the last one
     * @throws IOException if the file has changed since it was read
     */
    public InputStream open(long from, long to) throws IOException {
        return new RangeStream(channel(), from, to);
    }

    private FileChannel channel() throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            if (!Stamp.of(path).equals(stamp)) {
                throw new IOException("a file of the export has changed since it was read");
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
