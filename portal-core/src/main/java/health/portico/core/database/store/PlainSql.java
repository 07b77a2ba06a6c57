package health.portico.core.database.store;

import health.portico.core.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the few statements that every page needs, without the work that a persistence provider adds to them (ADR 45). They join the
 * caller's transaction; entities that wait there for a flush are not seen. Parameters are texts, UUIDs, numbers and moments. Thread-safe.
 */
@ApplicationScoped
public class PlainSql {
    private final Database database;

    @Inject
    public PlainSql(Database database) {
        this.database = database;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected PlainSql() {
        this(null);
    }

    /** @throws PersistenceException if the database refuses */
    public <R> List<R> select(String sql, RowReader<R> reader, @Nullable Object... parameters) {
        try (var connection = database.connection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<R>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /**
     * Change rows, in the caller's transaction: outside one, what this returns need not be durable yet (ADR 24).
     *
     * @return how many
     * @throws PersistenceException if the database refuses
     */
    public int change(String sql, @Nullable Object... parameters) {
        try (var connection = database.connection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            var parameter = parameters[i];
            if (parameter == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else {
                statement.setObject(i + 1, parameter);
            }
        }
    }

    /** Makes a value of the row that is read. */
    @FunctionalInterface
    public interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }
}
