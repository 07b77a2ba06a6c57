package health.portico.core.migration;

import health.portico.core.database.DriverWords;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables of one owner to the state that this version needs (Flyway). The scripts are named one by one, because a scan of
 * the class path finds nothing on some hosts and does not say so. Two nodes that start at once wait for each other.
 */
public final class Migrator {
    private final DataSource database;

    public Migrator(DataSource database) {
        this.database = database;
    }

    /**
     * Run what has not run yet.
     *
     * @throws IllegalStateException with one sentence that names the owner
     */
    public void migrate(Migrations migrations) {
        if (migrations.scripts().isEmpty()) {
            return;
        }
        try {
            flyway(migrations).migrate();
        } catch (FlywayException e) {
            throw new IllegalStateException(
                    "the tables of " + migrations.owner() + " cannot be brought up to date: " + firstLine(e), e);
        }
    }

    /** Count the scripts that have not run yet; changes nothing. */
    public int outstanding(Migrations migrations) {
        return flyway(migrations).info().pending().length;
    }

    private Flyway flyway(Migrations migrations) {
        return Flyway.configure(migrations.loader())
                .dataSource(database)
                .locations(new String[0])
                .resourceProvider(ScriptProvider.of(migrations))
                .table(migrations.historyTable())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("blob", blobType()))
                .load();
    }

    /** Return the column type of bytes: the one thing that the two databases write differently. */
    private String blobType() {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? "bytea" : "blob";
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be reached: " + DriverWords.of(e), e);
        }
    }

    private static String firstLine(FlywayException e) {
        return DriverWords.of(e)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }
}
