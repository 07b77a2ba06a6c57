package health.portico.core.wiring;

import health.portico.api.host.PortalClock;
import health.portico.core.config.Mode;
import health.portico.core.database.DriverWords;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Remembers in the database that it has served a demo, and keeps production away from such a one: the log-ins in it have a password
 * that everybody knows. Asked once per start, before the portal opens.
 */
@ApplicationScoped
public class DemoMark {
    private final PortalDatabase database;
    private final PortalClock clock;

    @Inject
    DemoMark(PortalDatabase database, PortalClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    protected DemoMark() {
        this(null, null);
    }

    /** @throws IllegalStateException with one sentence if production is to serve what a demo has served */
    void check(Mode mode) {
        try (var connection = database.dataSource().getConnection()) {
            var isMarked = isMarked(connection);
            if (isMarked && mode == Mode.PRODUCTION) {
                throw new IllegalStateException(
                        "the database has served a demo, so that everybody knows the password of its log-ins;"
                                + " give the portal in production mode another database");
            }
            if (!isMarked && mode == Mode.DEMO) {
                mark(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the database cannot be asked whether it has served a demo: " + DriverWords.of(e), e);
        }
    }

    private static boolean isMarked(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select since from portico_demo");
                var rows = select.executeQuery()) {
            return rows.next();
        }
    }

    private void mark(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("insert into portico_demo (since) values (?)")) {
            insert.setObject(1, Now.of(clock));
            insert.executeUpdate();
        }
    }
}
