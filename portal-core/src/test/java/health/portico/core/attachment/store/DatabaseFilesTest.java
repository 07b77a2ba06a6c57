package health.portico.core.attachment.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.record.Content;
import health.portico.api.record.ItemId;
import health.portico.core.fixture.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseFilesTest {
    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R55 each byte comes back as it was put, around the size of a piece and at the largest size")
    void keepsEachByte(TestDatabase database) throws Exception {
        var files = new DatabaseFiles(database.sql());
        for (int size : new int[] {1, 131_071, 131_072, 131_073, 4_099_932}) {
            byte[] bytes = random(size);
            UUID id = put(database, bytes);

            try (var in = files.get(id).open()) {
                assertArrayEquals(bytes, in.readAllBytes());
                assertEquals(-1, in.read());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R55 a put whose transaction fails, or which has another size than told, leaves nothing")
    void keepsAllOrNothing(TestDatabase database) throws Exception {
        var files = new DatabaseFiles(database.sql());
        UUID id = UUID.randomUUID();
        byte[] bytes = random(300_000);

        assertThrows(
                IOException.class,
                () -> database.inTransaction(() -> {
                    files.put(id, content(bytes), bytes.length + 1);
                    return true;
                }));

        assertEquals(0, pieces(database, id));
        Content nothing = files.get(id);
        assertThrows(IOException.class, nothing::open);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R11 R55 what is not sent can be deleted, what was sent cannot")
    void deletesUnsentAlone(TestDatabase database) throws Exception {
        var files = new DatabaseFiles(database.sql());
        var waiting = Waiting.in(database);
        UUID unsent = waiting.file();
        UUID sent = waiting.file();
        waiting.send(List.of(sent), new ItemId("Communication.1"));

        database.run(() -> files.delete(unsent));
        database.run(() -> files.delete(sent));
        database.run(() -> files.delete(UUID.randomUUID()));

        assertEquals(0, pieces(database, unsent));
        assertEquals(1, pieces(database, sent));
    }

    private static UUID put(TestDatabase database, byte[] bytes) throws Exception {
        UUID id = UUID.randomUUID();
        database.inTransaction(() -> {
            new DatabaseFiles(database.sql()).put(id, content(bytes), bytes.length);
            return true;
        });
        return id;
    }

    private static int pieces(TestDatabase database, UUID id) throws Exception {
        return database.count("select count(*) from portico_attachment_piece where attachment_id = '" + id + "'");
    }

    private static Content content(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
