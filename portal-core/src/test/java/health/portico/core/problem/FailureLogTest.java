package health.portico.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the log says about a problem. */
class FailureLogTest {
    private static final Logger LOG = Logger.getLogger("health.portico.problem");

    private final List<LogRecord> records = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    @Test
    @DisplayName("S53 a failure is logged with classes and frames and without messages, which may hold values")
    void leavesMessagesOut() {
        Exception failure =
                new IllegalStateException("patient Robin Sample", new SQLException("VALUES ('Robin', '1980-02-29')"));

        new FailureLog().write("urn:uuid:1", Problem.of(ProblemType.INTERNAL_ERROR), failure);

        String text = records.get(0).getMessage();
        assertEquals(Level.SEVERE, records.get(0).getLevel());
        assertTrue(text.startsWith("urn:uuid:1 answered 500 internal-error"), text);
        assertTrue(text.contains("caused by java.sql.SQLException"), text);
        assertTrue(text.contains("FailureLogTest.leavesMessagesOut"), text);
        assertFalse(text.contains("Robin") || text.contains("1980"), text);
    }

    @Test
    void logsWhatTheClientDidInOneLine() {
        new FailureLog()
                .write(
                        "urn:uuid:2",
                        Problem.of(ProblemType.INVALID_REQUEST),
                        new PortalException(ProblemType.INVALID_REQUEST, "line\nbreak"));

        assertEquals("urn:uuid:2 answered 400 invalid-request", records.get(0).getMessage());
        assertEquals(Level.INFO, records.get(0).getLevel());
    }

    @Test
    void endsWithCausesThatGoInCircles() {
        Exception first = new IllegalStateException("a");
        Exception second = new IllegalStateException("b", first);
        first.initCause(second);

        new FailureLog().write("urn:uuid:3", Problem.of(ProblemType.INTERNAL_ERROR), first);

        assertEquals(1, records.size());
        assertEquals(ProblemType.INTERNAL_ERROR, ProblemReading.read(first).type());
    }
}
