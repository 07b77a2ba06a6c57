package health.portico.core.limit.store;

import health.portico.core.database.store.PlainSql;
import health.portico.core.limit.FailureStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Remembers failed tries in {@code portico_address_failure}, a row for each address. Thread-safe. */
@ApplicationScoped
public class SqlFailureStore implements FailureStore {
    private static final String FIND = "select moments from portico_address_failure where address_key = ?";
    private static final String BEGIN =
            "insert into portico_address_failure (moments, last_failed_at, address_key) values (?, ?, ?)";
    private static final String SAVE =
            "update portico_address_failure set moments = ?, last_failed_at = ? where address_key = ?";

    private final PlainSql sql;

    @Inject
    public SqlFailureStore(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SqlFailureStore() {
        this(null);
    }

    @Override
    public List<OffsetDateTime> find(String key) {
        return moments(FIND, key);
    }

    @Override
    public List<OffsetDateTime> lock(String key) {
        return moments(FIND + " for update", key);
    }

    @Override
    public void begin(String key, OffsetDateTime at) {
        write(BEGIN, key, List.of(at));
    }

    @Override
    public void save(String key, List<OffsetDateTime> moments) {
        write(SAVE, key, moments);
    }

    @Override
    public void forgetBefore(OffsetDateTime moment) {
        sql.change("delete from portico_address_failure where last_failed_at < ?", moment);
    }

    private List<OffsetDateTime> moments(String statement, String key) {
        return sql.select(statement, SqlFailureStore::moments, key).stream()
                .findFirst()
                .orElse(List.of());
    }

    private void write(String statement, String key, List<OffsetDateTime> moments) {
        var written = moments.stream()
                .map(moment -> Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant())))
                .collect(Collectors.joining(" "));
        sql.change(statement, written, moments.get(moments.size() - 1), key);
    }

    private static List<OffsetDateTime> moments(ResultSet row) throws SQLException {
        return Arrays.stream(row.getString(1).split(" "))
                .map(micros -> Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS))
                .map(moment -> moment.atOffset(ZoneOffset.UTC))
                .toList();
    }
}
