package health.portico.core.attachment.archive;

import health.portico.api.host.AttachmentStore;
import health.portico.api.record.Content;
import health.portico.core.attachment.archive.store.SqlArchiveQueue;
import health.portico.core.fixture.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Files as a send leaves them: their rows in a database of the test's, their bytes in memory. */
final class SentFiles implements AttachmentStore {
    private final TestDatabase database;
    private final Map<UUID, String> bytes = new ConcurrentHashMap<>();

    SentFiles(TestDatabase database) throws SQLException {
        this.database = database;
        database.execute("delete from portico_attachment");
    }

    ArchiveQueue queue() {
        return database.transactional(ArchiveQueue.class, new SqlArchiveQueue(database.sql()));
    }

    UUID upload() throws SQLException {
        return insert("null", "null");
    }

    UUID send(String message) throws SQLException {
        return insert("'" + message + "'", "timestamp with time zone '2026-05-20 19:00:00+00'");
    }

    private UUID insert(String message, String sentAt) throws SQLException {
        var id = UUID.randomUUID();
        bytes.put(id, "content of " + id);
        database.execute("insert into portico_attachment (id, patient_id, account, session_id, file_name, media_type,"
                + " byte_count, sha256, uploaded_at, message_id, sent_at, archive_attempts, archive_next_at) values ('"
                + id + "', 'p1', 'patient', '" + UUID.randomUUID() + "', 'rash.jpg', 'image/jpeg', 47, '"
                + "0".repeat(64) + "', timestamp with time zone '2026-05-20 18:59:00+00', " + message + ", " + sentAt
                + ", 0, " + sentAt + ")");
        return id;
    }

    int archived() throws SQLException {
        return database.count("select count(*) from portico_attachment where archived_at is not null");
    }

    @Override
    public void put(UUID id, Content content, long size) throws IOException {
        var copy = new ByteArrayOutputStream();
        try (var in = content.open()) {
            in.transferTo(copy);
        }
        bytes.put(id, copy.toString(StandardCharsets.UTF_8));
    }

    @Override
    public Content get(UUID id) {
        return () -> Content.of(bytes.get(id)).open();
    }

    @Override
    public void delete(UUID id) {
        bytes.remove(id);
    }
}
