package health.portico.core.attachment;

import health.portico.api.problem.PortalException;
import health.portico.api.record.ItemId;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The files that wait to be sent, each for its session alone (R11), and those that were sent and stay for good (R55). Thread-safe. */
public interface MessageAttachments {
    /**
     * Send files with a message, in the caller's transaction.
     *
     * @param session the session that uploaded them and sends now
     * @param ids in the order of the message; none twice
     * @throws PortalException {@code too-many-attachments}; {@code attachment-not-available} if one is not there, was sent already, or was
     *     uploaded for another patient or by another session: from outside these are the same
     */
    List<MessageAttachment> send(UUID session, PatientId patient, List<UUID> ids, ItemId message);

    /** Return the files that were sent with the messages of a patient, each list in the order of its message. */
    Map<ItemId, List<MessageAttachment>> ofPatient(PatientId patient);
}
