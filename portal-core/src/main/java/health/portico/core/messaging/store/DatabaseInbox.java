package health.portico.core.messaging.store;

import health.portico.api.host.CareTeamInbox;
import health.portico.api.record.Answer;
import health.portico.api.record.ItemId;
import health.portico.api.record.Message;
import health.portico.api.record.MessageParty;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.core.attachment.MessageAttachments;
import health.portico.core.database.store.PlainSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The portal's own inbox of the care team, in {@code portico_message}. Thread-safe. */
@ApplicationScoped
@Typed(DatabaseInbox.class)
public class DatabaseInbox implements CareTeamInbox {
    private static final String INSERT = "insert into portico_message (" + MessageRow.COLUMNS + ") "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String OF_PATIENT =
            "select " + MessageRow.COLUMNS + " from portico_message where patient_id = ?";

    private static final String CONVERSATIONS = """
            select patient_id, thread_id, latest_at from portico_message_participant
            where practitioner_id = ? order by latest_at desc, thread_id limit ? offset ?""";

    private final PlainSql sql;
    private final MessageAttachments attachments;

    @Inject
    public DatabaseInbox(PlainSql sql, MessageAttachments attachments) {
        this.sql = sql;
        this.attachments = attachments;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected DatabaseInbox() {
        this(null, null);
    }

    @Override
    @Transactional
    public void receive(Message message) {
        UUID thread = UUID.fromString(message.thread().value());
        OffsetDateTime sent = message.sent().orElseThrow();
        // whoever writes into one conversation at the same moment waits here
        sql.select("select 1 from portico_message where id = ? for update", row -> row.getInt(1), thread);
        insert(message, thread, sent);
        sql.change("update portico_message_participant set latest_at = ? where thread_id = ?", sent, thread);
        Set<PractitionerId> known = new HashSet<>(participants(thread));
        message.participants().stream()
                .filter(one -> !known.contains(one))
                .forEach(one -> sql.change(
                        "insert into portico_message_participant (thread_id, practitioner_id, patient_id, latest_at) values (?, ?, ?, ?)",
                        thread,
                        one.value(),
                        message.patient().value(),
                        sent));
    }

    private void insert(Message message, UUID thread, OffsetDateTime sent) {
        MessageParty from = message.from();
        MessageParty to = message.to();
        sql.change(
                INSERT,
                UUID.fromString(message.id().value()),
                thread,
                message.patient().value(),
                message.title(),
                message.body(),
                from.side().name(),
                from.name(),
                practitioner(from),
                to.side().name(),
                to.name(),
                practitioner(to),
                message.hiddenFromProxies() != Answer.NO,
                sent);
    }

    private static @Nullable String practitioner(MessageParty party) {
        return party.practitioner().map(PractitionerId::value).orElse(null);
    }

    @Override
    public List<Message> messages(PatientId patient) {
        List<Message> bare = sql.select(OF_PATIENT, MessageRow::read, patient.value());
        if (bare.isEmpty()) {
            return List.of();
        }
        Map<ItemId, Set<PractitionerId>> participants = participants(patient);
        var files = attachments.ofPatient(patient);
        return bare.stream()
                .map(message -> MessageRow.complete(
                        message,
                        participants.getOrDefault(message.thread(), Set.of()),
                        files.getOrDefault(message.id(), List.of())))
                .toList();
    }

    private List<PractitionerId> participants(UUID thread) {
        return sql.select(
                "select practitioner_id from portico_message_participant where thread_id = ?",
                row -> new PractitionerId(row.getString(1)),
                thread);
    }

    private Map<ItemId, Set<PractitionerId>> participants(PatientId patient) {
        Map<ItemId, Set<PractitionerId>> all = new HashMap<>();
        sql.select(
                        "select thread_id, practitioner_id from portico_message_participant where patient_id = ?",
                        row -> Map.entry(
                                MessageRow.id(row.getObject(1, UUID.class)), new PractitionerId(row.getString(2))),
                        patient.value())
                .forEach(entry -> all.computeIfAbsent(entry.getKey(), thread -> new HashSet<>())
                        .add(entry.getValue()));
        return all;
    }

    @Override
    public Optional<PatientId> patientOf(ItemId message) {
        return key(message).flatMap(id -> sql
                .select(
                        "select patient_id from portico_message where id = ?",
                        row -> new PatientId(row.getString(1)),
                        id)
                .stream()
                .findFirst());
    }

    private static Optional<UUID> key(ItemId message) {
        try {
            return Optional.of(UUID.fromString(message.value()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean corresponds(PractitionerId clinician, PatientId patient) {
        return !sql.select(
                        "select 1 from portico_message_participant where patient_id = ? and practitioner_id = ? limit 1",
                        row -> row.getInt(1),
                        patient.value(),
                        clinician.value())
                .isEmpty();
    }

    @Override
    public List<Conversation> conversations(PractitionerId clinician, int skip, int limit) {
        return sql.select(
                CONVERSATIONS,
                row -> new Conversation(
                        new PatientId(row.getString(1)),
                        MessageRow.id(row.getObject(2, UUID.class)),
                        row.getObject(3, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)),
                clinician.value(),
                limit,
                skip);
    }
}
