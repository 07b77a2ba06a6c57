package health.portico.core.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A file that pages load, the same for everybody. Immutable by agreement: nobody changes the bytes.
 *
 * @param mediaType with the character set where it is a text
 * @param bytes as they are
 * @param gzipped the same, compressed (RFC 1952); there is nothing secret in them that compression could tell
 */
@SuppressWarnings("ArrayRecordComponent")
public record Asset(String mediaType, byte[] bytes, byte[] gzipped) {
    static Asset of(String mediaType, byte[] bytes) {
        return new Asset(mediaType, bytes, gzip(bytes));
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
