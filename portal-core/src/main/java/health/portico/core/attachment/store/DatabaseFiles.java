package health.portico.core.attachment.store;

import health.portico.api.host.AttachmentStore;
import health.portico.api.record.Content;
import health.portico.core.database.store.PlainSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the bytes of attachments in {@code portico_attachment_piece}, in pieces, so that neither we nor the driver ever hold a whole file,
 * and no connection waits while a client takes a file in. The store unless the hospital has a bean of its own; therefore not a bean of
 * the type {@link AttachmentStore}. Thread-safe.
 */
@ApplicationScoped
@Typed(DatabaseFiles.class)
public class DatabaseFiles implements AttachmentStore {
    private static final int PIECE = 128 * 1024;

    private static final String INSERT =
            "insert into portico_attachment_piece (attachment_id, ordinal, content) values (?, ?, ?)";
    private static final String READ =
            "select content from portico_attachment_piece where attachment_id = ? and ordinal = ?";
    private static final String DELETE = "delete from portico_attachment_piece where attachment_id = ? and not exists"
            + " (select 1 from portico_attachment a where a.id = attachment_id and a.message_id is not null)";

    private final PlainSql sql;

    @Inject
    public DatabaseFiles(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected DatabaseFiles() {
        this(null);
    }

    @Override
    public void put(UUID id, Content content, long bytes) throws IOException {
        long kept = 0;
        try (var in = content.open()) {
            var piece = in.readNBytes(PIECE);
            for (var ordinal = 0; piece.length > 0; ordinal++) {
                sql.change(INSERT, id, ordinal, piece);
                kept += piece.length;
                piece = in.readNBytes(PIECE);
            }
        }
        if (kept != bytes) {
            throw new IOException("an attachment has another size than announced");
        }
    }

    @Override
    public Content get(UUID id) {
        return () -> {
            var first = piece(id, 0).orElseThrow(() -> new FileNotFoundException("nothing is kept under " + id));
            return new PiecesInput(first, ordinal -> piece(id, ordinal));
        };
    }

    private Optional<byte[]> piece(UUID id, int ordinal) {
        return sql.select(READ, row -> row.getBytes(1), id, ordinal).stream().findFirst();
    }

    /** What was sent stays, whoever asks (R55). */
    @Override
    public void delete(UUID id) {
        sql.change(DELETE, id);
    }
}
