package health.portico.core.wiring;

import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import health.portico.core.database.Database;
import health.portico.core.database.DriverWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds the database: a bean where the host offers one, as the portal on Java SE does, else the configured name in JNDI. */
@ApplicationScoped
public class PortalDatabase implements Database {
    private static final int PATIENCE_SECONDS = 5;

    private final Instance<DataSource> beans;
    private final Instance<Configuration> configuration;
    private volatile @Nullable DataSource found;

    @Inject
    PortalDatabase(Instance<DataSource> beans, Instance<Configuration> configuration) {
        this.beans = beans;
        this.configuration = configuration;
    }

    /** For the container's proxy alone. */
    protected PortalDatabase() {
        this(null, null);
    }

    /** @throws IllegalStateException with one sentence if there is none */
    public DataSource dataSource() {
        var known = found;
        if (known == null) {
            known = find();
            found = known;
        }
        return known;
    }

    @Override
    public Connection connection() throws SQLException {
        return dataSource().getConnection();
    }

    @SuppressWarnings("BanJNDI") // the name comes from the configuration, which allows local names alone
    private DataSource find() {
        if (beans.isResolvable()) {
            return beans.get();
        }
        var name = configuration.get().text(CoreKeys.DATA_SOURCE);
        try {
            return (DataSource) new InitialContext().lookup(name);
        } catch (NamingException | ClassCastException e) {
            throw new IllegalStateException("there is no database at " + name + " (" + CoreKeys.DATA_SOURCE + ")", e);
        }
    }

    /** Return the time by the database's clock. */
    public Instant now() {
        try (var connection = connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_timestamp")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException(place() + " does not tell the time: " + DriverWords.of(e), e);
        }
    }

    /** @throws IllegalStateException with one sentence if the database does not answer */
    public void checkReachable() {
        try (var connection = dataSource().getConnection()) {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                throw new IllegalStateException(place() + " does not answer within " + PATIENCE_SECONDS + " seconds");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(place() + " cannot be reached: " + DriverWords.of(e), e);
        }
    }

    /** Name the database for a sentence: by the name that the host has given it, and the key that says so. */
    private String place() {
        return beans.isResolvable()
                ? "the database"
                : "the database at " + configuration.get().text(CoreKeys.DATA_SOURCE) + " (" + CoreKeys.DATA_SOURCE
                        + ")";
    }
}
