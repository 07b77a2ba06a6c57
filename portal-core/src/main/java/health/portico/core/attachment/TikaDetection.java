package health.portico.core.attachment;

import health.portico.core.attachment.format.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Apache Tika's bare detection: what a file is called by its first bytes, never by its name, which Tika would believe where bytes say nothing.
 * Loaded when the first file comes, not when the portal starts. Thread-safe.
 */
final class TikaDetection {
    /** What is called so is unknown. */
    static final String UNKNOWN = MediaType.OCTET_STREAM.toString();

    private TikaDetection() {}

    /** Return a media type in lower case, without parameters. */
    static String detect(Bytes head) {
        try {
            Metadata nothingKnown = new Metadata();
            MediaType type =
                    Loaded.TYPES.detect(new ByteArrayInputStream(head.array(), 0, head.length()), nothingKnown);
            return type.getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory are always read", e);
        }
    }

    private static final class Loaded {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes(TikaDetection.class.getClassLoader());
    }
}
