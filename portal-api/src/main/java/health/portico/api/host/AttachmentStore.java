package health.portico.api.host;

import health.portico.api.record.Content;
import java.io.IOException;
import java.util.UUID;

/**
 * Where the bytes of attachments are kept (R55). The portal has one in its database; a hospital that keeps files elsewhere puts a bean
 * of its own in its place. The portal alone calls it, on request threads and in parallel; it may block. What it throws fails the
 * request, and nothing is shown or sent.
 *
 * @since 0.1
 */
public interface AttachmentStore {
    /**
     * Keep bytes under an id that was never used before. When this returns inside a transaction, the bytes are durable once that
     * transaction is; a store without transactions may keep bytes that nobody will ask for, and {@link #delete} is then called.
     *
     * @param bytes how many there are
     */
    void put(UUID id, Content content, long bytes) throws IOException;

    /** Return what was kept under this id; opening it fails if there is nothing. */
    Content get(UUID id);

    /** Forget the bytes of an attachment that was never sent; an unknown id changes nothing. */
    void delete(UUID id) throws IOException;
}
