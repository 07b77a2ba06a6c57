package health.portico.demodata;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One compressed NDJSON file while it is written. The header of the compressed file bears no time, so the same
 * resources give the same bytes. Not thread-safe.
 */
final class RecordFile implements AutoCloseable {
    private final Path path;
    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final GZIPOutputStream out;
    private int resources;
    private long bytes;

    RecordFile(Path path) throws IOException {
        this.path = path;
        this.out = new GZIPOutputStream(compressed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
    }

    void write(JsonObject resource) {
        try {
            var line = (resource.toString() + "\n").getBytes(UTF_8);
            out.write(line);
            resources++;
            bytes += line.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int resources() {
        return resources;
    }

    /** Return the size of what was written, uncompressed. */
    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.createDirectories(path.getParent());
        Files.write(path, compressed.toByteArray());
    }

    /** Return the SHA-256 of a file, as hexadecimal digits. */
    static byte[] digest(Path path) throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
