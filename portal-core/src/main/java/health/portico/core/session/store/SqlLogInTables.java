package health.portico.core.session.store;

import health.portico.core.database.store.PlainSql;
import health.portico.core.session.LogInTables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends changes of no row: a database that takes no changes refuses these, too. Thread-safe. */
@ApplicationScoped
public class SqlLogInTables implements LogInTables {
    private static final String[] CHANGES_OF_NOTHING = {
        "update portico_login_attempt set failures = failures where 1 = 0",
        "update portico_session set last_activity_at = last_activity_at where 1 = 0",
        "insert into portico_session (id) select id from portico_session where 1 = 0",
        "insert into portico_audit (id) select id from portico_audit where 1 = 0",
    };

    private final PlainSql sql;

    @Inject
    public SqlLogInTables(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SqlLogInTables() {
        this(null);
    }

    @Override
    public void checkWritable() {
        for (var change : CHANGES_OF_NOTHING) {
            sql.change(change);
        }
    }
}
