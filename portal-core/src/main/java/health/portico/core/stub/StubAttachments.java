package health.portico.core.stub;

import health.portico.api.record.*;
import health.portico.core.attachment.MessageAttachments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.*;

/** Stub. */
@ApplicationScoped
public class StubAttachments implements MessageAttachments {
    @Override
    public List<MessageAttachment> send(UUID session, PatientId patient, List<UUID> ids, ItemId message) {
        return List.of();
    }

    @Override
    public Map<ItemId, List<MessageAttachment>> ofPatient(PatientId patient) {
        return Map.of();
    }
}
