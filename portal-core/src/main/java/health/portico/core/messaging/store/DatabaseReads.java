package health.portico.core.messaging.store;

import health.portico.api.record.ItemId;
import health.portico.api.record.PractitionerId;
import health.portico.core.database.store.PlainSql;
import health.portico.core.messaging.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Keeps what was read in {@code portico_message_read}. Thread-safe. */
@ApplicationScoped
public class DatabaseReads implements Reads {
    private static final String MARK = """
            insert into portico_message_read (account_id, message_id, read_at)
            select cast(? as varchar), cast(? as varchar), ?
            where not exists (select 1 from portico_message_read where account_id = ? and message_id = ?)""";

    private static final String UNREAD = """
            select count(*) from portico_message m join portico_message_participant p on p.thread_id = m.thread_id
            where p.practitioner_id = ? and not exists
            (select 1 from portico_message_read r where r.account_id = ? and r.message_id = cast(m.id as varchar))""";

    private final PlainSql sql;

    @Inject
    public DatabaseReads(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected DatabaseReads() {
        this(null);
    }

    @Override
    public Set<ItemId> of(String account, Collection<ItemId> messages) {
        Set<ItemId> read = new HashSet<>(sql.select(
                "select message_id from portico_message_read where account_id = ?",
                row -> new ItemId(row.getString(1)),
                account));
        read.retainAll(messages);
        return read;
    }

    @Override
    @Transactional
    public void mark(String account, Collection<ItemId> messages, OffsetDateTime at) {
        for (ItemId message : messages) {
            sql.change(MARK, account, message.value(), at, account, message.value());
        }
    }

    @Override
    public int unread(String account, PractitionerId clinician) {
        return sql.select(UNREAD, row -> row.getInt(1), clinician.value(), account)
                .get(0);
    }
}
