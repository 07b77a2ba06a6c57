package health.portico.core.attachment.store;

import health.portico.api.host.PortalClock;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.ItemId;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import health.portico.core.attachment.AttachmentPolicy;
import health.portico.core.attachment.AttachmentRows;
import health.portico.core.attachment.MessageAttachments;
import health.portico.core.attachment.StoredAttachment;
import health.portico.core.database.store.PlainSql;
import health.portico.core.session.Sessions;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps in {@code portico_attachment} what is known about uploaded files. Thread-safe. */
@ApplicationScoped
public class SqlAttachments implements AttachmentRows, MessageAttachments {
    private final PlainSql sql;
    private final Sessions sessions;
    private final PortalClock clock;

    @Inject
    public SqlAttachments(PlainSql sql, Sessions sessions, PortalClock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SqlAttachments() {
        this(null, null, null);
    }

    @Override
    public void insert(StoredAttachment attachment) {
        var file = attachment.file();
        sql.change(
                AttachmentSql.INSERT,
                file.id(),
                attachment.patient().value(),
                attachment.account(),
                attachment.session(),
                file.name(),
                file.mediaType(),
                file.bytes(),
                file.sha256(),
                attachment.uploadedAt());
    }

    @Override
    public Optional<StoredAttachment> find(PatientId patient, UUID id) {
        return sql.select(AttachmentSql.FIND, AttachmentSql::stored, id, patient.value()).stream()
                .findFirst();
    }

    @Override
    public boolean lockUnsent(UUID session, PatientId patient, UUID id) {
        return !sql.select(AttachmentSql.LOCK_ONE, AttachmentSql::id, id, session, patient.value())
                .isEmpty();
    }

    @Override
    public List<UUID> lockUnsent(UUID session) {
        return sql.select(AttachmentSql.LOCK_OF_SESSION, AttachmentSql::id, session);
    }

    @Override
    public List<UUID> abandoned(int most) {
        return sql.select(AttachmentSql.FIND_ABANDONED, AttachmentSql::id, most);
    }

    @Override
    public boolean lockAbandoned(UUID id) {
        return !sql.select(AttachmentSql.LOCK_ABANDONED, AttachmentSql::id, id).isEmpty();
    }

    @Override
    public void deleteUnsent(UUID id) {
        sql.change(AttachmentSql.DELETE_UNSENT, id);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<MessageAttachment> send(UUID session, PatientId patient, List<UUID> ids, ItemId message) {
        if (ids.size() > AttachmentPolicy.STANDARD.maxCount()) {
            throw new PortalException(ProblemType.TOO_MANY_ATTACHMENTS);
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        var now = Now.of(clock);
        var isSent = sessions.hold(session)
                && ids.stream().allMatch(id -> send(session, patient, id, ids.indexOf(id), message, now));
        if (!isSent) {
            throw new PortalException(ProblemType.ATTACHMENT_NOT_AVAILABLE);
        }
        return ids.stream().map(id -> find(patient, id).orElseThrow().file()).toList();
    }

    /** Send it unless somebody else did: of several at once, one changes the row. */
    private boolean send(UUID session, PatientId patient, UUID id, int ordinal, ItemId message, OffsetDateTime now) {
        return sql.change(AttachmentSql.SEND, message.value(), ordinal, now, now, id, session, patient.value()) == 1;
    }

    @Override
    public Map<ItemId, List<MessageAttachment>> ofPatient(PatientId patient) {
        var all = new LinkedHashMap<ItemId, List<MessageAttachment>>();
        for (var sent : sql.select(AttachmentSql.OF_PATIENT, AttachmentSql::stored, patient.value())) {
            all.computeIfAbsent(sent.message().orElseThrow(), message -> new ArrayList<>())
                    .add(sent.file());
        }
        return all;
    }
}
