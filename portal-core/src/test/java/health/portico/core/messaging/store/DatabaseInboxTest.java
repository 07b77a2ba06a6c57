package health.portico.core.messaging.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.CareTeamInbox.Conversation;
import health.portico.api.record.Answer;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.Message;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.MessageParty;
import health.portico.api.record.MessageParty.Side;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.core.attachment.MessageAttachments;
import health.portico.core.fixture.TestDatabase;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseInboxTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-05-20T19:00:00Z");

    private final PatientId patient = new PatientId("p-" + UUID.randomUUID());
    private final PractitionerId ada = new PractitionerId("d-" + UUID.randomUUID());
    private final PractitionerId bob = new PractitionerId("d-" + UUID.randomUUID());

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R47 R55 a message comes back as it was received, with the files that were sent with it")
    void keepsMessages(TestDatabase database) throws Exception {
        Message message = message(id(), id(), Answer.YES, ada, AT, "Two\nlines, ünïcode");
        MessageAttachment file = new MessageAttachment(UUID.randomUUID(), "knee.jpg", "image/jpeg", 7, "0".repeat(64));
        DatabaseInbox inbox = new DatabaseInbox(database.sql(), files(message.id(), file));

        database.run(() -> inbox.receive(message));

        assertEquals(List.of(MessageRow.complete(message, Set.of(ada), List.of(file))), inbox.messages(patient));
        assertEquals(Optional.of(patient), inbox.patientOf(message.id()));
        assertEquals(List.of(), inbox.messages(new PatientId("p-nobody")));
        assertEquals(Optional.empty(), inbox.patientOf(id()));
        assertEquals(Optional.empty(), inbox.patientOf(new ItemId("Observation.1")));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R56 a clinician's inbox has the conversation with the latest message first; whoever answers joins it")
    void sortsInboxes(TestDatabase database) throws Exception {
        DatabaseInbox inbox = new DatabaseInbox(database.sql(), files(id(), null));
        ItemId first = id();
        ItemId second = id();
        database.run(() -> inbox.receive(message(first, first, Answer.NO, ada, AT, "one")));
        database.run(() -> inbox.receive(message(second, second, Answer.NO, ada, AT.plusHours(1), "two")));
        assertFalse(inbox.corresponds(bob, patient));

        database.run(() -> inbox.receive(message(id(), first, Answer.NO, bob, AT.plusHours(2), "three")));

        assertEquals(
                List.of(conversation(first, AT.plusHours(2)), conversation(second, AT.plusHours(1))),
                inbox.conversations(ada, 0, 10));
        assertEquals(List.of(conversation(second, AT.plusHours(1))), inbox.conversations(ada, 1, 1));
        assertEquals(List.of(conversation(first, AT.plusHours(2))), inbox.conversations(bob, 0, 10));
        assertTrue(inbox.corresponds(bob, patient));
        assertFalse(inbox.corresponds(bob, new PatientId("p-other")));
        assertEquals(
                Set.of(Set.of(ada, bob), Set.of(ada)),
                Set.copyOf(inbox.messages(patient).stream()
                        .map(Message::participants)
                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R56 what an account has read is remembered once, for this account alone")
    void remembersWhatWasRead(TestDatabase database) throws Exception {
        DatabaseInbox inbox = new DatabaseInbox(database.sql(), files(id(), null));
        DatabaseReads reads = new DatabaseReads(database.sql());
        ItemId one = id();
        ItemId two = id();
        database.run(() -> inbox.receive(message(one, one, Answer.NO, ada, AT, "one")));
        database.run(() -> inbox.receive(message(two, two, Answer.NO, ada, AT, "two")));
        String account = "a-" + UUID.randomUUID();

        database.run(() -> reads.mark(account, List.of(one), AT));
        database.run(() -> reads.mark(account, List.of(one), AT.plusDays(1)));

        assertEquals(Set.of(one), reads.of(account, List.of(one, two)));
        assertEquals(Set.of(), reads.of("a-other", List.of(one, two)));
        assertEquals(1, reads.unread(account, ada));
        assertEquals(2, reads.unread("a-other", ada));
        assertEquals(0, reads.unread(account, bob));
    }

    private Conversation conversation(ItemId thread, OffsetDateTime latest) {
        return new Conversation(patient, thread, latest);
    }

    private Message message(
            ItemId id, ItemId thread, Answer hidden, PractitionerId to, OffsetDateTime sent, String body) {
        ItemHeader header = new ItemHeader(id, patient, "My knee", Optional.of(sent), Set.of(), List.of());
        return new Message(
                header,
                thread,
                hidden,
                MessageParty.of(Side.PATIENT, "Robin Sample"),
                MessageParty.clinician(to, "Dr. Field"),
                Set.of(to),
                body,
                List.of());
    }

    private static ItemId id() {
        return new ItemId(UUID.randomUUID().toString());
    }

    private static MessageAttachments files(ItemId message, @Nullable MessageAttachment file) {
        return new MessageAttachments() {
            @Override
            public List<MessageAttachment> send(UUID session, PatientId whom, List<UUID> ids, ItemId with) {
                throw new UnsupportedOperationException("nothing is sent here");
            }

            @Override
            public Map<ItemId, List<MessageAttachment>> ofPatient(PatientId whom) {
                return file == null ? Map.of() : Map.of(message, List.of(file));
            }
        };
    }
}
