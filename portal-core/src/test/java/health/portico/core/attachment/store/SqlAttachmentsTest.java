package health.portico.core.attachment.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.problem.PortalException;
import health.portico.api.record.ItemId;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import health.portico.core.fixture.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlAttachmentsTest {
    private static final ItemId MESSAGE = new ItemId("Communication.1");

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R55 files are sent in the order of the message, and stay with it")
    void sendsInOrder(TestDatabase database) throws Exception {
        var waiting = Waiting.in(database);
        UUID first = waiting.file();
        UUID second = waiting.file();
        UUID third = waiting.file();

        var sent = waiting.send(List.of(third, first, second), MESSAGE);

        assertEquals(List.of(third, first, second), ids(sent));
        assertEquals(Map.of(MESSAGE, sent), waiting.attachments().ofPatient(waiting.patient()));
        assertEquals(
                Optional.of(MESSAGE),
                waiting.attachments()
                        .find(waiting.patient(), first)
                        .orElseThrow()
                        .message());
        assertEquals(
                3,
                database.count(
                        "select count(*) from portico_attachment where archive_next_at = sent_at and patient_id = '"
                                + waiting.patient() + "'"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R52 R55 a file that is sent, of another session or patient, or absent fails the whole message")
    void sendsAllOrNone(TestDatabase database) throws Exception {
        var waiting = Waiting.in(database);
        UUID good = waiting.file();
        UUID sent = waiting.file();
        waiting.send(List.of(sent), MESSAGE);
        UUID foreign = Waiting.in(database).file();
        var elsewhere = new Waiting(database, waiting.attachments(), UUID.randomUUID(), waiting.patient());
        var otherPatient = new Waiting(
                database, waiting.attachments(), waiting.session(), new PatientId("p-" + UUID.randomUUID()));

        for (UUID bad : List.of(sent, foreign, UUID.randomUUID(), good)) {
            assertEquals("attachment-not-available", refusal(waiting, List.of(good, bad)));
        }
        assertEquals("attachment-not-available", refusal(elsewhere, List.of(good)));
        assertEquals("attachment-not-available", refusal(otherPatient, List.of(good)));
        assertTrue(waiting.attachments()
                .find(waiting.patient(), good)
                .orElseThrow()
                .message()
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R52 a message holds four files and not five; none is no message of files")
    void sendsFourAtMost(TestDatabase database) throws Exception {
        var waiting = Waiting.in(database);
        var five = List.of(waiting.file(), waiting.file(), waiting.file(), waiting.file(), waiting.file());

        assertEquals("too-many-attachments", refusal(waiting, five));
        assertEquals(4, waiting.send(five.subList(0, 4), MESSAGE).size());
        assertEquals(List.of(), waiting.send(List.of(), MESSAGE));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R11 R55 unsent files are found for the end of their session, sent ones never again")
    void findsUnsentAlone(TestDatabase database) throws Exception {
        var waiting = Waiting.in(database);
        UUID unsent = waiting.file();
        UUID sent = waiting.file();
        waiting.send(List.of(sent), MESSAGE);
        var rows = waiting.attachments();

        assertEquals(List.of(unsent), database.inTransaction(() -> rows.lockUnsent(waiting.session())));
        assertTrue(database.inTransaction(() -> rows.lockUnsent(waiting.session(), waiting.patient(), unsent)));
        assertFalse(database.inTransaction(() -> rows.lockUnsent(waiting.session(), waiting.patient(), sent)));
        assertFalse(database.inTransaction(() -> rows.lockUnsent(UUID.randomUUID(), waiting.patient(), unsent)));
        assertTrue(rows.abandoned(1_000).contains(unsent));
        assertFalse(rows.abandoned(1_000).contains(sent));
        assertTrue(database.inTransaction(() -> rows.lockAbandoned(unsent)));
        assertFalse(database.inTransaction(() -> rows.lockAbandoned(sent)));

        database.run(() -> rows.deleteUnsent(sent));
        database.run(() -> rows.deleteUnsent(unsent));
        assertTrue(rows.find(waiting.patient(), sent).isPresent());
        assertTrue(rows.find(waiting.patient(), unsent).isEmpty());
    }

    private static String refusal(Waiting waiting, List<UUID> ids) {
        return assertThrows(PortalException.class, () -> waiting.send(ids, MESSAGE))
                .type()
                .code();
    }

    private static List<UUID> ids(List<MessageAttachment> files) {
        return files.stream().map(MessageAttachment::id).toList();
    }
}
