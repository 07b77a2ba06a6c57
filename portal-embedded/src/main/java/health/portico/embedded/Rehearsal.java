package health.portico.embedded;

import health.portico.core.migration.Migrations;
import health.portico.core.migration.Migrator;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/**
 * What the start will need of large libraries, done once to no effect while the container is busy, so that their classes are loaded by
 * then. Whatever fails here fails again, with a name, where it counts. Stateless.
 */
final class Rehearsal {
    private static final Logger LOG = Logger.getLogger(Rehearsal.class.getName());

    private Rehearsal() {}

    static void ofMigrations(DataSource database) {
        quietly(() -> new Migrator(database).outstanding(Migrations.ofCore()));
    }

    static void ofResources() {
        quietly(() -> new ApplicationHandler(new ResourceConfig()
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL")));
    }

    private static void quietly(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.FINE, e, () -> "A rehearsal failed");
        }
    }
}
