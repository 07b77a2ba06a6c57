package health.portico.core.attachment.store;

import health.portico.api.record.ItemId;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import health.portico.core.attachment.StoredAttachment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The statements on {@code portico_attachment}. None of them deletes a file that was sent (R55). Stateless. */
final class AttachmentSql {
    private static final String COLUMNS =
            "select a.id, a.file_name, a.media_type, a.byte_count, a.sha256, a.patient_id, a.account,"
                    + " a.session_id, a.uploaded_at, a.message_id from portico_attachment a where ";

    static final String INSERT = """
            insert into portico_attachment (id, patient_id, account, session_id, file_name, media_type, byte_count, sha256, uploaded_at,
            archive_attempts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";

    static final String FIND = COLUMNS + "a.id = ? and a.patient_id = ?";

    static final String OF_PATIENT =
            COLUMNS + "a.patient_id = ? and a.message_id is not null order by a.message_id, a.ordinal";

    static final String LOCK_ONE =
            "select id from portico_attachment where id = ? and session_id = ? and patient_id = ?"
                    + " and message_id is null for update";

    static final String LOCK_OF_SESSION =
            "select id from portico_attachment where session_id = ? and message_id is null order by id for update";

    private static final String ABANDONED = "message_id is null and not exists (select 1 from portico_session s"
            + " where s.id = portico_attachment.session_id)";

    static final String FIND_ABANDONED =
            "select id from portico_attachment where " + ABANDONED + " order by id fetch first ? rows only";

    static final String LOCK_ABANDONED =
            "select id from portico_attachment where id = ? and " + ABANDONED + " for update";

    static final String DELETE_UNSENT = "delete from portico_attachment where id = ? and message_id is null";

    /** From now on it is part of the record; the archive may have it at once. */
    static final String SEND =
            "update portico_attachment set message_id = ?, ordinal = ?, sent_at = ?, archive_next_at = ?"
                    + " where id = ? and session_id = ? and patient_id = ? and message_id is null";

    private AttachmentSql() {}

    static StoredAttachment stored(ResultSet row) throws SQLException {
        return new StoredAttachment(
                file(row),
                new PatientId(row.getString(6)),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getObject(9, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                Optional.ofNullable(row.getString(10)).map(ItemId::new));
    }

    private static MessageAttachment file(ResultSet row) throws SQLException {
        return new MessageAttachment(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getLong(4), row.getString(5));
    }

    static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }
}
