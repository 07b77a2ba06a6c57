package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a start says to whoever runs the portal. */
class StartWarningsTest {
    private static final Logger LOG = Logger.getLogger("health.portico.core.wiring.PortalStartup");

    private final List<LogRecord> heard = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            heard.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    Path data;

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(handler);
    }

    @ParameterizedTest(name = "{0}, numbers: {1}")
    @CsvSource({"production, '', 1", "production, 555-0142, 0", "demo, '', 0"})
    @DisplayName("R7 R78 in production a start without a number of portal support warns, once and with the key")
    void warnsOfMissingNumbers(String mode, String numbers, int warnings) {
        var portal = StandalonePortal.on(data).configure("portico.mode", mode);
        if (!numbers.isEmpty()) {
            portal.configure("portico.support.phones", numbers);
        }
        portal.start().close();

        var said = heard.stream()
                .filter(entry -> entry.getLevel().getName().equals("WARNING"))
                .map(LogRecord::getMessage)
                .filter(words -> words.contains("portal support"))
                .toList();
        var sentence = "portico.support.phones is not set: people are told to call portal support, and not where";
        assertEquals(warnings == 0 ? List.of() : List.of(sentence), said);
    }
}
