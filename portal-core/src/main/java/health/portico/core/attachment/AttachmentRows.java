package health.portico.core.attachment;

import health.portico.api.record.PatientId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where it is kept which files were uploaded and are not sent yet. Nothing here changes or deletes a file that was sent (R55). Thread-safe;
 * blocks on the database. What locks does so until the caller's transaction has ended.
 */
public interface AttachmentRows {
    /** Add a file that is not sent yet. */
    void insert(StoredAttachment attachment);

    /** Return a file of a patient, sent or not. */
    Optional<StoredAttachment> find(PatientId patient, UUID id);

    /** Lock one file that a session uploaded for a patient and has not sent; false if there is none. */
    boolean lockUnsent(UUID session, PatientId patient, UUID id);

    /** Lock the files that a session uploaded and has not sent. */
    List<UUID> lockUnsent(UUID session);

    /** Return unsent files whose session is gone, at most some of them. */
    List<UUID> abandoned(int most);

    /** Lock a file that is not sent and whose session is gone; false if there is none. */
    boolean lockAbandoned(UUID id);

    /** Delete a file that is not sent; a sent one stays. */
    void deleteUnsent(UUID id);
}
