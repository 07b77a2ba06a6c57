package health.portico.embedded.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableH2Test {
    @TempDir
    Path folder;

    private Connection writer;
    private Connection reader;

    @BeforeEach
    void open() throws SQLException {
        writer = connect();
        reader = connect();
        change(writer, "create table note (id int primary key)");
        writer.setAutoCommit(false);
        reader.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        writer.close();
        reader.close();
    }

    @Test
    void writesWhatIsCommitted() throws SQLException {
        change(writer, "insert into note values (1)");
        writer.commit();

        assertTrue(isInTheFile());
    }

    @Test
    void writesWhatAChangeOfATableHasCommitted() throws SQLException {
        change(writer, "insert into note values (1)");
        change(writer, "create table other (id int primary key)");
        writer.commit();

        assertTrue(isInTheFile());
    }

    @Test
    void writesWhatIsCommittedOnTheWayBack() throws SQLException {
        change(writer, "insert into note values (1)");
        writer.setAutoCommit(true);

        assertTrue(isInTheFile());
    }

    @Test
    void writesNothingWhereNothingChanged() throws SQLException {
        writer.commit();
        change(writer, "insert into note values (1)");
        reader.createStatement().executeQuery("select id from note").close();
        reader.setAutoCommit(true);

        assertFalse(isInTheFile(), "what another transaction has begun");
    }

    private boolean isInTheFile() throws SQLException {
        var session = (SessionLocal) reader.unwrap(JdbcConnection.class).getSession();
        return !session.getDatabase().getStore().getMvStore().hasUnsavedChanges();
    }

    private Connection connect() throws SQLException {
        // H2 itself writes after a minute here, long after the test.
        return new DurableH2()
                .connect("jdbc:h2:file:" + folder.resolve("test") + ";WRITE_DELAY=60000", new Properties());
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
