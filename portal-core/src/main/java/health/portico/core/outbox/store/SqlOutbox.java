package health.portico.core.outbox.store;

import health.portico.core.database.RowPlace;
import health.portico.core.database.store.LeasedRows;
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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps notices in {@code portico_outbox}. Thread-safe. */
@ApplicationScoped
public class SqlOutbox implements OutboxStore {
    private static final LeasedRows ROWS = new LeasedRows("portico_outbox", "state = 'waiting'");

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
        insert(UUID.fromString(account), template, about, Optional.empty(), now);
    }

    @Override
    @Transactional
    public void add(Letter letter, OffsetDateTime now) {
        var to = new Envelope(letter.address(), letter.language(), letter.link());
        insert(
                letter.account().map(UUID::fromString).orElse(null),
                letter.template(),
                letter.about(),
                Optional.of(to),
                now);
    }

    private void insert(
            @Nullable UUID account, String template, String about, Optional<Envelope> to, OffsetDateTime now) {
        if (account != null && isThere(account, template, about)) {
            return;
        }
        var link = to.flatMap(Envelope::link);
        sql.change(
                OutboxRows.INSERT,
                UUID.randomUUID(),
                account,
                template,
                about,
                now,
                now,
                to.map(Envelope::address).orElse(null),
                to.map(envelope -> envelope.language().toLanguageTag()).orElse(null),
                link.map(MailedLink::id).orElse(null),
                link.map(MailedLink::page).orElse(null),
                link.map(MailedLink::until).orElse(null));
    }

    private boolean isThere(UUID account, String template, String about) {
        var same = "select id from portico_outbox where account_id = ? and template = ? and about = ?";
        return !sql.select(same, OutboxRows::id, account, template, about).isEmpty();
    }

    @Override
    public List<UUID> due(OffsetDateTime now, int most) {
        return ROWS.due(sql, now, "next_attempt_at", most);
    }

    @Override
    @Transactional
    public Optional<ClaimedNotice> claim(UUID id, OffsetDateTime now, OffsetDateTime until) {
        return ROWS.claim(sql, id, now, until)
                ? sql.select(OutboxRows.CLAIMED, OutboxRows::claimed, id).stream()
                        .findFirst()
                : Optional.empty();
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
    public List<OutboxEntry> list(Optional<NoticeState> state, Optional<RowPlace> after, int most) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        state.ifPresent(one -> {
            conditions.add("state = ?");
            values.add(one.word());
        });
        after.ifPresent(place -> {
            conditions.add("(created_at < ? or created_at = ? and id > ?)");
            values.addAll(List.of(place.moment(), place.moment(), place.id()));
        });
        var which = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return sql.select(
                OutboxRows.ENTRY + which + " order by created_at desc, id limit " + most,
                OutboxRows::entry,
                values.toArray());
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
}
