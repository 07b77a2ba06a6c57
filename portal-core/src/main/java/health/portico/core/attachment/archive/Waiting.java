package health.portico.core.attachment.archive;

import health.portico.api.record.ItemId;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;

/**
 * A sent file that the archive has not confirmed. Immutable.
 *
 * @param patient whose record it is part of
 * @param message the message that it was sent with
 * @param sent when, UTC
 * @param file its name, type, size and digest
 * @param attempts how often it was handed over already
 */
public record Waiting(PatientId patient, ItemId message, OffsetDateTime sent, MessageAttachment file, int attempts) {
    @Override
    public String toString() {
        return "Waiting[" + file.id() + "]";
    }
}
