package health.portico.core.attachment.archive.store;

import health.portico.api.record.ItemId;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import health.portico.core.attachment.archive.ArchiveQueue;
import health.portico.core.attachment.archive.Waiting;
import health.portico.core.database.store.PlainSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Reads from {@code portico_attachment} what was sent and is not archived; of two nodes that claim one file, one changes the row. Thread-safe. */
@ApplicationScoped
public class SqlArchiveQueue implements ArchiveQueue {
    private static final String DUE = """
            select patient_id, message_id, sent_at, id, file_name, media_type, byte_count, sha256, archive_attempts
            from portico_attachment where archive_next_at <= ? and message_id is not null and archived_at is null
            order by archive_next_at, id limit ?""";

    private static final String CLAIM = """
            update portico_attachment set archive_attempts = archive_attempts + 1, archive_next_at = ?
            where id = ? and archive_attempts = ? and archived_at is null""";

    private static final String CONFIRM = """
            update portico_attachment set archived_at = ?, archive_next_at = null
            where id = ? and archived_at is null""";

    private final PlainSql sql;

    @Inject
    public SqlArchiveQueue(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SqlArchiveQueue() {
        this(null);
    }

    @Override
    public List<Waiting> due(OffsetDateTime now, int atMost) {
        return sql.select(DUE, SqlArchiveQueue::waiting, now, atMost);
    }

    @Override
    @Transactional
    public boolean claim(Waiting file, OffsetDateTime nextAttempt) {
        return sql.change(CLAIM, nextAttempt, file.file().id(), file.attempts()) == 1;
    }

    @Override
    @Transactional
    public void confirm(Waiting file, OffsetDateTime now) {
        sql.change(CONFIRM, now, file.file().id());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var file = new MessageAttachment(
                row.getObject(4, UUID.class), row.getString(5), row.getString(6), row.getLong(7), row.getString(8));
        return new Waiting(
                new PatientId(row.getString(1)),
                new ItemId(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                file,
                row.getInt(9));
    }
}
