package health.portico.core.exchange.store;

import health.portico.api.host.ExchangeConnection;
import health.portico.api.record.PatientId;
import health.portico.core.database.store.PlainSql;
import health.portico.core.exchange.ConnectionStore;
import health.portico.core.exchange.TellQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps connections in {@code portico_external_connection}; what two may want at once is a condition of its update. Thread-safe. */
@ApplicationScoped
public class SqlConnections implements ConnectionStore, TellQueue {
    private static final String SELECT = """
            select id, patient_id, organization, record_there, connected, number, changed_at, told_attempts
            from portico_external_connection where\s""";

    private static final String INSERT = """
            insert into portico_external_connection
            (id, patient_id, organization, record_there, connected, number, changed_at, checked_at, told_attempts, told_next_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)""";

    private static final String REPLACE = """
            update portico_external_connection set record_there = ?, connected = ?, number = ?, changed_at = ?, checked_at = ?,
            told_attempts = 0, told_next_at = ? where id = ? and number = ?""";

    private static final String CLAIM = """
            update portico_external_connection set told_attempts = told_attempts + 1, told_next_at = ?
            where id = ? and number = ? and told_attempts = ? and told_next_at is not null""";

    private final PlainSql sql;

    @Inject
    public SqlConnections(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SqlConnections() {
        this(null);
    }

    @Override
    public Optional<ExchangeConnection> find(PatientId patient, String organization) {
        return read("patient_id = ? and organization = ?", patient.value(), organization).stream()
                .findFirst();
    }

    @Override
    public List<ExchangeConnection> connected(PatientId patient) {
        return read("connected and patient_id = ? order by organization", patient.value());
    }

    @Override
    @Transactional
    public void insert(ExchangeConnection first) {
        sql.change(
                INSERT,
                first.id(),
                first.patient().value(),
                first.organization(),
                first.recordThere(),
                first.connected(),
                first.number(),
                first.at(),
                first.at(),
                first.at());
    }

    @Override
    @Transactional
    public boolean replace(ExchangeConnection former, ExchangeConnection next) {
        return sql.change(
                        REPLACE,
                        next.recordThere(),
                        next.connected(),
                        next.number(),
                        next.at(),
                        next.at(),
                        next.at(),
                        former.id(),
                        former.number())
                == 1;
    }

    @Override
    public List<ExchangeConnection> unchecked(OffsetDateTime since, int most) {
        return read("connected and checked_at <= ? order by checked_at, id limit " + most, since);
    }

    @Override
    @Transactional
    public void checked(ExchangeConnection connection, OffsetDateTime now) {
        sql.change(
                "update portico_external_connection set checked_at = ? where id = ? and number = ?",
                now,
                connection.id(),
                connection.number());
    }

    @Override
    public List<Untold> due(OffsetDateTime now, int most) {
        return sql.select(
                SELECT + "told_next_at <= ? order by told_next_at, id limit " + most,
                row -> new Untold(connection(row), row.getInt(8)),
                now);
    }

    @Override
    @Transactional
    public boolean claim(Untold one, OffsetDateTime nextAttempt) {
        var connection = one.connection();
        return sql.change(CLAIM, nextAttempt, connection.id(), connection.number(), one.attempts()) == 1;
    }

    @Override
    @Transactional
    public void confirm(ExchangeConnection taken) {
        sql.change(
                "update portico_external_connection set told_next_at = null where id = ? and number = ?",
                taken.id(),
                taken.number());
    }

    private List<ExchangeConnection> read(String condition, Object... values) {
        return sql.select(SELECT + condition, SqlConnections::connection, values);
    }

    private static ExchangeConnection connection(ResultSet row) throws SQLException {
        return new ExchangeConnection(
                row.getObject(1, UUID.class),
                new PatientId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC));
    }
}
