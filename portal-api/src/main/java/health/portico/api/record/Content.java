package health.portico.api.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a text or document that are read when somebody looks at it, not held in memory with the item.
 *
 * <p>Sources implement it. Thread-safe: every call of {@link #open} gives a stream of its own, which the caller closes. It may block.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Content {
    /** @throws IOException if the source cannot be read now; the item then answers {@code source-not-available} */
    InputStream open() throws IOException;

    /** Content that is in memory already, encoded as UTF-8. */
    static Content of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }
}
