package health.portico.core.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Decides whether a file may be attached, from its bytes, its name and what it was declared to be (R52 to R54). Thread-safe. */
public interface AttachmentInspector {
    /**
     * Read a file once, to its end or to one byte over the limit, and judge it in this order: name, size, content, structure, extension,
     * declared type.
     *
     * @param name as the client sent it
     * @param declaredType the media type that the client sent, if any
     * @param body the bytes; not closed
     * @param copy receives every byte that was read, for keeping; of a refused file it may hold a part
     * @throws IOException if reading or copying fails; that is no verdict on the file
     */
    Inspection inspect(String name, Optional<String> declaredType, InputStream body, OutputStream copy)
            throws IOException;
}
