package health.portico.embedded.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.Driver;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to an H2 file whose commits are in the file when they return, so that whatever was acknowledged survives the death
 * of the process. H2 itself writes within half a second; its {@code WRITE_DELAY=0} would switch off the thread that gives space back
 * (ADR 24). Thread-safe; the pool makes it by its class.
 */
public final class DurableH2 extends Driver {
    private static final String FILE = "jdbc:h2:file:";

    @Override
    public @Nullable Connection connect(String url, Properties settings) throws SQLException {
        return url.startsWith(FILE) ? new DurableConnection(url, settings) : super.connect(url, settings);
    }

    /**
     * Writes to the file what it commits; one write may serve several connections that commit at once. A commit of nothing, which a pool
     * sends with each connection that comes back, writes nothing.
     */
    private static final class DurableConnection extends JdbcConnection {
        DurableConnection(String url, Properties settings) throws SQLException {
            super(url, settings, null, null, false);
        }

        @Override
        public synchronized void commit() throws SQLException {
            if (getSession() instanceof SessionLocal session && session.hasPendingTransaction()) {
                super.commit();
                write(session);
            } else {
                super.commit();
            }
        }

        private static void write(SessionLocal session) throws SQLException {
            try {
                session.getDatabase().getStore().getMvStore().commit();
            } catch (MVStoreException e) {
                throw new SQLException("The database file could not be written", e);
            }
        }
    }
}
