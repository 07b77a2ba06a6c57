package health.portico.core.outbox.store;

import health.portico.core.database.store.PlainSql;
import health.portico.core.outbox.NoticeWishes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Keeps wishes in {@code portico_notice_unwanted}. Thread-safe. */
@ApplicationScoped
public class SqlNoticeWishes implements NoticeWishes {
    private final PlainSql sql;

    @Inject
    public SqlNoticeWishes(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SqlNoticeWishes() {
        this(null);
    }

    @Override
    public Set<String> unwanted(String account) {
        return Set.copyOf(sql.select(
                "select template from portico_notice_unwanted where account_id = ?",
                row -> row.getString(1),
                UUID.fromString(account)));
    }

    @Override
    @Transactional
    public void unwanted(String account, Set<String> templates) {
        var id = UUID.fromString(account);
        sql.change("delete from portico_notice_unwanted where account_id = ?", id);
        templates.forEach(template ->
                sql.change("insert into portico_notice_unwanted (account_id, template) values (?, ?)", id, template));
    }
}
