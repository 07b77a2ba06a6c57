package health.portico.embedded.log;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.StringJoiner;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record as one line: moment (UTC), level, logger, message, and of an exception the types and places. What an exception says is
 * left out unless asked for, since drivers quote the values of rows there; line breaks in texts are escaped, so no text can forge a
 * record (S58). Immutable.
 */
final class OneLineFormatter extends Formatter {
    private static final int FRAMES = 12;

    private final boolean withTexts;

    /** @param withTexts whether to write what exceptions say, and all their frames */
    OneLineFormatter(boolean withTexts) {
        this.withTexts = withTexts;
    }

    @Override
    public String format(LogRecord record) {
        var name = String.valueOf(record.getLoggerName());
        var line = new StringBuilder()
                .append(record.getInstant().truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(record.getLevel().getName())
                .append(' ')
                .append(name.substring(name.lastIndexOf('.') + 1))
                .append(": ")
                .append(escaped(formatMessage(record)));
        for (var thrown = record.getThrown(); thrown != null; thrown = thrown.getCause()) {
            line.append(" | ").append(described(thrown));
        }
        return line.append(System.lineSeparator()).toString();
    }

    private String described(Throwable thrown) {
        var text = new StringJoiner(" ").add(thrown.getClass().getName());
        if (thrown instanceof SQLException sql) {
            text.add("(SQL state " + escaped(sql.getSQLState()) + ")");
        }
        if (withTexts) {
            text.add(escaped(thrown.getMessage()));
        }
        var frames = thrown.getStackTrace();
        for (int i = 0; i < frames.length && (withTexts || i < FRAMES); i++) {
            text.add("<- " + frames[i]);
        }
        return text.toString();
    }

    private static String escaped(@Nullable String text) {
        return String.valueOf(text).replace("\r", "\\r").replace("\n", "\\n");
    }
}
