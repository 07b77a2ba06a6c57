package health.portico.core.attachment;

import health.portico.api.record.Content;
import health.portico.api.record.MessageAttachment;
import java.util.UUID;

/**
 * A file that is about to be kept under an id of its own.
 *
 * @param content its bytes, can be opened as often as needed
 */
record NewFile(MessageAttachment attachment, Content content) {
    static NewFile of(InspectedFile file) {
        var found = file.accepted();
        return new NewFile(
                new MessageAttachment(
                        UUID.randomUUID(), found.name(), found.mediaType(), found.bytes(), found.sha256()),
                file.content());
    }
}
