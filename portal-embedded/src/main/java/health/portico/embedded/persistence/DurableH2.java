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
     * Writes to the file what it commits; one write may serve several connections that commit at once. When a pool takes a connection
     * back on which nothing has changed since, nothing is written.
     */
    private static final class DurableConnection extends JdbcConnection {
        private boolean hasNothingToWrite;

        DurableConnection(String url, Properties settings) throws SQLException {
            super(url, settings, null, null, false);
        }

        @Override
        public synchronized void commit() throws SQLException {
            super.commit();
            if (!hasNothingToWrite && getSession() instanceof SessionLocal session) {
                write(session);
            }
        }

        /** H2 commits here, by the method above. */
        @Override
        public synchronized void setAutoCommit(boolean autoCommit) throws SQLException {
            hasNothingToWrite = getSession() instanceof SessionLocal session && !session.hasPendingTransaction();
            try {
                super.setAutoCommit(autoCommit);
            } finally {
                hasNothingToWrite = false;
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
