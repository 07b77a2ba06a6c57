package health.portico.core.wiring;

import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Finds the database: a bean where the host offers one, as the portal on Java SE does, else the configured name in JNDI. */
@ApplicationScoped
public class PortalDatabase {
    private static final int PATIENCE_SECONDS = 5;

    private final Instance<DataSource> beans;
    private final Instance<Configuration> configuration;

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
    @SuppressWarnings("BanJNDI") // the name comes from the configuration, which allows local names alone
    public DataSource dataSource() {
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

    /** @throws IllegalStateException with one sentence if the database does not answer */
    public void checkReachable() {
        try (var connection = dataSource().getConnection()) {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                throw new IllegalStateException("the database does not answer within " + PATIENCE_SECONDS + " seconds");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be reached: " + e.getMessage(), e);
        }
    }
}
