package health.portico.embedded.persistence;

import health.portico.embedded.transaction.Narayana;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration.TransactionIsolation;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Opens the one pool of database connections of a server, bound to its transactions. Stateless; the pool is closed by its owner.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param user may be empty
 * @param password may be empty, never printed
 * @param size most connections at a time: two for each worker, since an inner transaction needs a second one
 */
public record Pool(String url, String user, String password, int size) {
    private static final Duration ACQUISITION = Duration.ofSeconds(10);

    /** Open the pool, with one connection to see that it works. */
    public AgroalDataSource open() throws SQLException {
        var driver = driver();
        var integration = new NarayanaTransactionIntegration(Narayana.manager(), Narayana.registry());
        var configuration = new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled(false)
                .connectionPoolConfiguration(pool -> pool.maxSize(size)
                        .minSize(1)
                        .initialSize(1)
                        .acquisitionTimeout(ACQUISITION)
                        .transactionIntegration(integration)
                        .connectionFactoryConfiguration(factory -> factory.connectionProviderClass(driver)
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password))
                                .jdbcTransactionIsolation(TransactionIsolation.READ_COMMITTED)));
        var opened = AgroalDataSource.from(configuration);
        try {
            opened.getConnection().close();
            return opened;
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
    }

    private Class<? extends Driver> driver() throws SQLException {
        if (url.startsWith("jdbc:h2:")) {
            return DurableH2.class;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return org.postgresql.Driver.class;
        }
        throw new SQLException("the URL is neither jdbc:h2:… nor jdbc:postgresql:…");
    }

    @Override
    public String toString() {
        return "Pool[" + size + "]";
    }
}
