package health.portico.api.host;

import health.portico.api.record.Content;
import health.portico.api.record.ItemId;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import java.io.IOException;
import java.time.OffsetDateTime;

/**
 * Where the hospital's EHR receives the files that were sent with messages, as part of the permanent medical record (R55). Optional:
 * the portal keeps them in any case. The portal calls it in the background after the message is durable, again and again with longer
 * waits until it returns; so it may see one file twice and tells it by its id. It may block. What it throws is logged and tried again.
 *
 * @since 0.1
 */
public interface DocumentArchive {
    void receive(Filed file) throws IOException;

    /**
     * One file and where it belongs.
     *
     * @param patient whose record it is part of
     * @param message the message that it was sent with
     * @param sent when, UTC
     * @param attachment its name, type, size and digest
     * @param content its bytes
     */
    record Filed(
            PatientId patient, ItemId message, OffsetDateTime sent, MessageAttachment attachment, Content content) {
        @Override
        public String toString() {
            return "Filed[" + attachment.id() + "]";
        }
    }
}
