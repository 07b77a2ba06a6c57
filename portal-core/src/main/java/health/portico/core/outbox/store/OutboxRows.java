package health.portico.core.outbox.store;

import health.portico.core.outbox.ClaimedNotice;
import health.portico.core.outbox.Envelope;
import health.portico.core.outbox.MailedLink;
import health.portico.core.outbox.NoticeState;
import health.portico.core.outbox.OutboxEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The columns of {@code portico_outbox}, and what is made of its rows. Stateless. */
final class OutboxRows {
    static final String INSERT = """
            insert into portico_outbox
                (id, account_id, template, about, state, attempts, created_at, next_attempt_at, error_code,
                 address, language, link_id, link_page, valid_until)
            values (?, cast(? as uuid), ?, ?, 'waiting', 0, ?, ?, '',
                 ?, ?, cast(? as uuid), ?, cast(? as timestamp with time zone))""";

    static final String CLAIMED =
            "select id, account_id, template, attempts, address, language, link_id, link_page, valid_until from portico_outbox where id = ?";

    static final String ENTRY =
            "select id, account_id, template, state, attempts, error_code, created_at, next_attempt_at, sent_at from portico_outbox";

    private OutboxRows() {}

    static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    static ClaimedNotice claimed(ResultSet row) throws SQLException {
        return new ClaimedNotice(
                id(row), Optional.ofNullable(row.getString(2)), row.getString(3), row.getInt(4), envelope(row));
    }

    private static Optional<Envelope> envelope(ResultSet row) throws SQLException {
        var address = row.getString(5);
        return address == null
                ? Optional.empty()
                : Optional.of(new Envelope(address, Locale.forLanguageTag(row.getString(6)), link(row)));
    }

    private static Optional<MailedLink> link(ResultSet row) throws SQLException {
        var id = row.getObject(7, UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new MailedLink(id, row.getString(8), utc(row.getObject(9, OffsetDateTime.class))));
    }

    static OutboxEntry entry(ResultSet row) throws SQLException {
        return new OutboxEntry(
                id(row),
                Optional.ofNullable(row.getString(2)),
                row.getString(3),
                NoticeState.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                row.getInt(5),
                row.getString(6),
                utc(row.getObject(7, OffsetDateTime.class)),
                utc(row.getObject(8, OffsetDateTime.class)),
                Optional.ofNullable(row.getObject(9, OffsetDateTime.class)).map(OutboxRows::utc));
    }

    private static OffsetDateTime utc(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
