package health.portico.sample.attachment;

import health.portico.api.record.ItemId;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import health.portico.core.attachment.MessageAttachments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Sends attachments as messages do, each time in a transaction of its own. */
@ApplicationScoped
public class Sender {
    private final MessageAttachments attachments;

    @Inject
    public Sender(MessageAttachments attachments) {
        this.attachments = attachments;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected Sender() {
        this(null);
    }

    @Transactional
    public List<MessageAttachment> send(UUID session, String patient, List<UUID> ids, String message) {
        return attachments.send(session, new PatientId(patient), ids, new ItemId(message));
    }
}
