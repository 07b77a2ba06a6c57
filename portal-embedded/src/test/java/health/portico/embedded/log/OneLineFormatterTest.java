package health.portico.embedded.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OneLineFormatterTest {
    @Test
    void writesMomentLevelLoggerAndMessage() {
        var line = new OneLineFormatter(false).format(record("Started {0}", null, "well"));
        assertEquals("2026-03-01T10:15:30.123Z INFO Door: Started well" + System.lineSeparator(), line);
    }

    @DisplayName("S58 a text with line breaks stays one record")
    @Test
    void keepsForgedLinesInOneRecord() {
        var line = new OneLineFormatter(true)
                .format(record("name\r\n2026-03-01 INFO fake", new IllegalStateException("a\nb"), ""));
        assertEquals(1, line.strip().lines().count(), line);
        assertTrue(line.contains("name\\r\\n2026"), line);
    }

    @DisplayName("what a driver quotes does not reach the log")
    @Test
    void leavesOutWhatExceptionsSay() {
        var cause = new SQLException("duplicate key (Ana, 1984-02-29)", "23505");
        var line = new OneLineFormatter(false).format(record("Failed", new IllegalStateException("Ana", cause), ""));
        assertFalse(line.contains("Ana"), line);
        assertTrue(line.contains("java.sql.SQLException (SQL state 23505)"), line);
        assertTrue(line.contains("<- health.portico.embedded.log.OneLineFormatterTest"), line);
        assertTrue(
                new OneLineFormatter(true).format(record("Failed", cause, "")).contains("Ana"));
    }

    private static LogRecord record(String message, Throwable thrown, String parameter) {
        var record = new LogRecord(Level.INFO, message);
        record.setInstant(Instant.parse("2026-03-01T10:15:30.123456Z"));
        record.setLoggerName("health.portico.Door");
        record.setThrown(thrown);
        record.setParameters(new Object[] {parameter});
        return record;
    }
}
