package health.portico.core.messaging.store;

import health.portico.api.record.Answer;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.Message;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.MessageParty;
import health.portico.api.record.MessageParty.Side;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How a message stands in {@code portico_message}. */
final class MessageRow {
    /** The columns in the order in which {@link #read} takes them. */
    static final String COLUMNS =
            "id, thread_id, patient_id, subject, body, from_side, from_name, from_practitioner, to_side, to_name, "
                    + "to_practitioner, hidden_from_proxies, sent_at";

    private MessageRow() {}

    /** Return the message without its participants and files, which stand in other tables. */
    static Message read(ResultSet row) throws SQLException {
        ItemHeader header = new ItemHeader(
                id(row.getObject(1, UUID.class)),
                new PatientId(row.getString(3)),
                row.getString(4),
                Optional.of(row.getObject(13, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)),
                Set.of(),
                List.of());
        return new Message(
                header,
                id(row.getObject(2, UUID.class)),
                Answer.of(row.getBoolean(12)),
                party(row, 6),
                party(row, 9),
                Set.of(),
                row.getString(5),
                List.of());
    }

    /** Return the message with what stands in other tables. */
    static Message complete(Message bare, Set<PractitionerId> participants, List<MessageAttachment> files) {
        return new Message(
                bare.header(),
                bare.thread(),
                bare.hiddenFromProxies(),
                bare.from(),
                bare.to(),
                participants,
                bare.body(),
                files);
    }

    private static MessageParty party(ResultSet row, int column) throws SQLException {
        return new MessageParty(
                Side.valueOf(row.getString(column)),
                row.getString(column + 1),
                Optional.ofNullable(row.getString(column + 2)).map(PractitionerId::new));
    }

    static ItemId id(UUID key) {
        return new ItemId(key.toString());
    }
}
