package health.portico.core.outbox.store;

import health.portico.core.database.store.PlainSql;
import health.portico.core.outbox.ClaimedNotice;
import health.portico.core.outbox.Envelope;
import health.portico.core.outbox.Letter;
import health.portico.core.outbox.MailedLink;
import health.portico.core.outbox.NoticeState;
import health.portico.core.outbox.OutboxEntry;
import health.portico.core.outbox.OutboxStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps notices in {@code portico_outbox}. A claim is a conditional update: the row count says who has it. Thread-safe. */
@ApplicationScoped
public class SqlOutbox implements OutboxStore {
    private static final String UNCLAIMED = "(claimed_until is null or claimed_until <= ?)";

    private static final String IS_DUE = "state = 'waiting' and next_attempt_at <= ? and " + UNCLAIMED;

    private static final String INSERT = """
            insert into portico_outbox
                (id, account_id, template, about, state, attempts, created_at, next_attempt_at, error_code,
                 address, language, link_id, link_page, valid_until)
            values (?, cast(? as uuid), ?, ?, 'waiting', 0, ?, ?, '',
                 ?, ?, cast(? as uuid), ?, cast(? as timestamp with time zone))""";

    private static final String CLAIMED =
            "select id, account_id, template, attempts, address, language, link_id, link_page, valid_until from portico_outbox where id = ?";

    private static final String ENTRY =
            "select id, account_id, template, state, attempts, error_code, created_at, next_attempt_at, sent_at from portico_outbox";

    private final PlainSql sql;

    @Inject
    public SqlOutbox(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SqlOutbox() {
        this(null);
    }

    @Override
    @Transactional
    public void add(String account, String template, String about, OffsetDateTime now) {
        insert(UUID.fromString(account), template, about, now, null, null, null);
    }

    @Override
    @Transactional
    public void add(Letter letter, OffsetDateTime now) {
        insert(
                letter.account().map(UUID::fromString).orElse(null),
                letter.template(),
                letter.about(),
                now,
                letter.address(),
                letter.language().toLanguageTag(),
                letter.link().orElse(null));
    }

    private void insert(
            @Nullable UUID account,
            String template,
            String about,
            OffsetDateTime now,
            @Nullable String address,
            @Nullable String language,
            @Nullable MailedLink link) {
        if (account != null && isThere(account, template, about)) {
            return;
        }
        sql.change(
                INSERT,
                UUID.randomUUID(),
                account,
                template,
                about,
                now,
                now,
                address,
                language,
                link == null ? null : link.id(),
                link == null ? null : link.page(),
                link == null ? null : link.until());
    }

    private boolean isThere(UUID account, String template, String about) {
        var same = "select id from portico_outbox where account_id = ? and template = ? and about = ?";
        return !sql.select(same, SqlOutbox::id, account, template, about).isEmpty();
    }

    @Override
    public List<UUID> due(OffsetDateTime now, int most) {
        return sql.select(
                "select id from portico_outbox where " + IS_DUE + " order by next_attempt_at limit " + most,
                SqlOutbox::id,
                now,
                now);
    }

    @Override
    @Transactional
    public Optional<ClaimedNotice> claim(UUID id, OffsetDateTime now, OffsetDateTime until) {
        var got = sql.change(
                "update portico_outbox set claimed_until = ?, attempts = attempts + 1 where id = ? and " + IS_DUE,
                until,
                id,
                now,
                now);
        return got == 0
                ? Optional.empty()
                : sql.select(CLAIMED, SqlOutbox::claimed, id).stream().findFirst();
    }

    @Override
    @Transactional
    public void sent(UUID id, OffsetDateTime now) {
        sql.change(
                "update portico_outbox set state = 'sent', sent_at = ?, claimed_until = null, error_code = '' where id = ?",
                now,
                id);
    }

    @Override
    @Transactional
    public void again(ClaimedNotice notice, String errorCode, OffsetDateTime next) {
        sql.change(
                "update portico_outbox set claimed_until = null, error_code = ?, next_attempt_at = ?"
                        + " where id = ? and state = 'waiting' and attempts = ?",
                errorCode,
                next,
                notice.id(),
                notice.attempts());
    }

    @Override
    @Transactional
    public void giveUp(ClaimedNotice notice, String errorCode) {
        sql.change(
                "update portico_outbox set state = 'dead', claimed_until = null, error_code = ?"
                        + " where id = ? and state = 'waiting' and attempts = ?",
                errorCode,
                notice.id(),
                notice.attempts());
    }

    @Override
    public boolean isUnwanted(String account, String template) {
        var off = "select template from portico_notice_unwanted where account_id = ? and template = ?";
        return !sql.select(off, row -> template, UUID.fromString(account), template)
                .isEmpty();
    }

    @Override
    @Transactional
    public void forget(ClaimedNotice notice) {
        sql.change(
                "delete from portico_outbox where id = ? and state = 'waiting' and attempts = ?",
                notice.id(),
                notice.attempts());
    }

    @Override
    @Transactional
    public void forgetBefore(OffsetDateTime sent, OffsetDateTime dead) {
        sql.change("delete from portico_outbox where state = 'sent' and sent_at < ?", sent);
        sql.change("delete from portico_outbox where state = 'dead' and next_attempt_at < ?", dead);
    }

    @Override
    public List<OutboxEntry> list(Optional<NoticeState> state, int most) {
        var newest = " order by created_at desc, id limit " + most;
        return state.isPresent()
                ? sql.select(
                        ENTRY + " where state = ?" + newest,
                        SqlOutbox::entry,
                        state.get().word())
                : sql.select(ENTRY + newest, SqlOutbox::entry);
    }

    @Override
    public int count(Optional<NoticeState> state) {
        var all = "select count(*) from portico_outbox";
        var counts = state.isPresent()
                ? sql.select(
                        all + " where state = ?",
                        row -> row.getInt(1),
                        state.get().word())
                : sql.select(all, row -> row.getInt(1));
        return counts.get(0);
    }

    @Override
    @Transactional
    public boolean revive(UUID id, OffsetDateTime now) {
        return sql.change(
                        "update portico_outbox set state = 'waiting', attempts = 0, next_attempt_at = ?"
                                + " where id = ? and state = 'dead'",
                        now,
                        id)
                > 0;
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static ClaimedNotice claimed(ResultSet row) throws SQLException {
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

    private static OutboxEntry entry(ResultSet row) throws SQLException {
        return new OutboxEntry(
                id(row),
                Optional.ofNullable(row.getString(2)),
                row.getString(3),
                NoticeState.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                row.getInt(5),
                row.getString(6),
                utc(row.getObject(7, OffsetDateTime.class)),
                utc(row.getObject(8, OffsetDateTime.class)),
                Optional.ofNullable(row.getObject(9, OffsetDateTime.class)).map(SqlOutbox::utc));
    }

    private static OffsetDateTime utc(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
