package health.portico.core.attachment.store;

import health.portico.api.record.Content;
import health.portico.api.record.ItemId;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import health.portico.core.attachment.StoredAttachment;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.session.Sessions;
import java.lang.reflect.Proxy;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A session that lives while a test does, and the files that it uploaded for one patient. */
record Waiting(TestDatabase database, SqlAttachments attachments, UUID session, PatientId patient) {
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-05-20T19:00:00.000001Z");

    static Waiting in(TestDatabase database) {
        return new Waiting(
                database,
                new SqlAttachments(database.sql(), living(), new TestClock()),
                UUID.randomUUID(),
                new PatientId("p-" + UUID.randomUUID()));
    }

    /** Sessions that never end. */
    private static Sessions living() {
        return (Sessions) Proxy.newProxyInstance(
                Waiting.class.getClassLoader(), new Class<?>[] {Sessions.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("hold")) {
                        return true;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    UUID file() throws Exception {
        var file = new MessageAttachment(UUID.randomUUID(), "a b.png", "image/png", 4, "0".repeat(64));
        database.inTransaction(() -> {
            attachments.insert(new StoredAttachment(file, patient, "robin", session, NOON, Optional.empty()));
            new DatabaseFiles(database.sql()).put(file.id(), Content.of("1234"), 4);
            return true;
        });
        return file.id();
    }

    List<MessageAttachment> send(List<UUID> ids, ItemId message) throws Exception {
        return database.inTransaction(() -> attachments.send(session, patient, ids, message));
    }
}
