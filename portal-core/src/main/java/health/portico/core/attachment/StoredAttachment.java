package health.portico.core.attachment;

import health.portico.api.record.ItemId;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * What is kept about an uploaded file beside its bytes. Immutable.
 *
 * @param file its id, name, type, size and digest
 * @param patient whose record it is for
 * @param account who uploaded it
 * @param session which session uploaded it; until it is sent, it is that session's alone (R11)
 * @param uploadedAt UTC
 * @param message with which it was sent; empty until then
 */
public record StoredAttachment(
        MessageAttachment file,
        PatientId patient,
        String account,
        UUID session,
        OffsetDateTime uploadedAt,
        Optional<ItemId> message) {}
