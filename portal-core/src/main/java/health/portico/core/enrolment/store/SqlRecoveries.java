package health.portico.core.enrolment.store;

import health.portico.core.database.store.PlainSql;
import health.portico.core.enrolment.RecoveryStore;
import health.portico.core.enrolment.ResetLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Keeps what recovery mailed in {@code portico_recovery}. Thread-safe. */
@ApplicationScoped
public class SqlRecoveries implements RecoveryStore {
    private static final String PASSWORD = "PASSWORD";
    private static final String USERNAME = "USERNAME";

    private static final String INSERT = """
            insert into portico_recovery (id, account_id, purpose, state, live_account, token_hash, failures, issued_at,
            expires_at) values (?, ?, ?, ?, ?, ?, 0, ?, ?)""";

    private static final String OF_TOKEN = """
            select id, account_id, failures, expires_at from portico_recovery
            where token_hash = ? and purpose = 'PASSWORD' and state = 'ISSUED'""";

    private static final String USE = """
            update portico_recovery set state = 'USED', live_account = null, ended_at = ?
            where id = ? and state = 'ISSUED' and expires_at >= ? and failures < ?""";

    private static final String REPLACE = """
            update portico_recovery set state = 'REPLACED', live_account = null, ended_at = ?
            where live_account = ?""";

    private final PlainSql sql;

    @Inject
    public SqlRecoveries(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SqlRecoveries() {
        this(null);
    }

    @Override
    public int count(String account, OffsetDateTime since) {
        return sql.select(
                        "select count(*) from portico_recovery where account_id = ? and issued_at > ?",
                        row -> row.getInt(1),
                        UUID.fromString(account),
                        since)
                .get(0);
    }

    @Override
    public void replace(String account, OffsetDateTime at) {
        sql.change(REPLACE, at, account);
    }

    @Override
    public void issue(UUID id, String account, String tokenHash, OffsetDateTime at, OffsetDateTime until) {
        sql.change(INSERT, id, UUID.fromString(account), PASSWORD, "ISSUED", account, tokenHash, at, until);
    }

    @Override
    public void told(UUID id, String account, OffsetDateTime at) {
        sql.change(INSERT, id, UUID.fromString(account), USERNAME, "SENT", null, null, at, at);
    }

    @Override
    public Optional<ResetLink> lock(String tokenHash) {
        return sql.select(OF_TOKEN + " for update", SqlRecoveries::link, tokenHash).stream()
                .findFirst();
    }

    @Override
    public Optional<ResetLink> find(String tokenHash) {
        return sql.select(OF_TOKEN, SqlRecoveries::link, tokenHash).stream().findFirst();
    }

    @Override
    public void charge(UUID id) {
        sql.change("update portico_recovery set failures = failures + 1 where id = ?", id);
    }

    @Override
    public boolean use(UUID id, OffsetDateTime at, int tries) {
        return sql.change(USE, at, id, at, tries) == 1;
    }

    @Override
    public void forget(OffsetDateTime before) {
        sql.change("delete from portico_recovery where issued_at < ?", before);
    }

    private static ResetLink link(ResultSet row) throws SQLException {
        return new ResetLink(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC));
    }
}
