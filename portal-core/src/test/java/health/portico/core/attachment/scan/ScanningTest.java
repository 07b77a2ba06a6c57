package health.portico.core.attachment.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.host.AttachmentScanner;
import health.portico.api.host.AttachmentScanner.Verdict;
import health.portico.api.record.Content;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a file by what the scanner says, and what {@code /health} says of the scanner. */
class ScanningTest {
    private static final Logger LOG = Logger.getLogger(Scanning.class.getName());
    private static final AttachmentScanner BROKEN = (content, bytes) -> {
        throw new IOException("no route to clamd");
    };
    private static final AttachmentScanner CARELESS = (content, bytes) -> {
        throw new IllegalStateException("bug");
    };
    private static final AttachmentScanner MUTE = new AttachmentScanner() {
        @Override
        @SuppressWarnings("NullAway") // a careless host
        public Verdict scan(Content content, long bytes) {
            return null;
        }
    };

    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getLevel() + " " + entry.getMessage() + (entry.getThrown() == null ? "" : " with stack"));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(handler);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    @ParameterizedTest(name = "{0}, required: {1}")
    @DisplayName("S51 unless the hospital says otherwise, nothing is kept that no scanner has called clean")
    @CsvSource(delimiter = '|', textBlock = """
            none     | true  | kept                  | off
            none     | false | kept                  | off
            clean    | true  | kept                  | up
            clean    | false | kept                  | up
            infected | true  | attachment-infected   | up
            infected | false | attachment-infected   | up
            silent   | true  | scanner-not-available | impaired
            silent   | false | kept                  | impaired
            broken   | true  | scanner-not-available | impaired
            broken   | false | kept                  | impaired
            careless | true  | scanner-not-available | impaired
            mute     | true  | scanner-not-available | impaired
            """)
    void decides(String scanner, boolean required, String outcome, String health) {
        var scanning = new Scanning(installed(scanner(scanner), required));

        var refusal = scanning.refusal(Content.of("a file"), 6);

        assertEquals(outcome, refusal.map(type -> type.code()).orElse("kept"));
        assertEquals(health, health(scanning));
    }

    @Test
    @DisplayName("S51 /health hears of an outage and of its end without an upload")
    void probes() {
        var now = new AttachmentScanner[] {BROKEN};
        var scanning = new Scanning(installed((content, bytes) -> now[0].scan(content, bytes), true));
        var watch = new ScannerWatch(scanning);

        assertEquals("up", health(scanning));
        watch.run();
        assertEquals("impaired", health(scanning));
        now[0] = scanner("clean");
        watch.run();
        assertEquals("up", health(scanning));
    }

    @Test
    @DisplayName("S51 an outage is logged when it begins and when it ends, with a stack only if it is a bug")
    void logsAnOutageOnce() {
        var now = new AttachmentScanner[] {BROKEN};
        var scanning = new Scanning(installed((content, bytes) -> now[0].scan(content, bytes), true));

        for (var name :
                new String[] {"clean", "broken", "silent", "broken", "clean", "infected", "careless", "clean", "silent"
                }) {
            now[0] = scanner(name);
            scanning.probe();
        }

        assertEquals(
                List.of(
                        "WARNING the scanner of attachments does not answer: java.io.IOException: no route to clamd",
                        "INFO the scanner of attachments answers again",
                        "WARNING the scanner of attachments does not answer: java.lang.IllegalStateException: bug with stack",
                        "INFO the scanner of attachments answers again",
                        "WARNING the scanner of attachments does not answer: UNAVAILABLE"),
                logged);
    }

    private static @Nullable AttachmentScanner scanner(String name) {
        return switch (name) {
            case "none" -> null;
            case "clean" -> (content, bytes) -> Verdict.CLEAN;
            case "infected" -> (content, bytes) -> Verdict.INFECTED;
            case "silent" -> (content, bytes) -> Verdict.UNAVAILABLE;
            case "broken" -> BROKEN;
            case "careless" -> CARELESS;
            case "mute" -> MUTE;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static InstalledScanner installed(@Nullable AttachmentScanner scanner, boolean required) {
        return new InstalledScanner() {
            @Override
            public Optional<AttachmentScanner> scanner() {
                return Optional.ofNullable(scanner);
            }

            @Override
            public boolean isRequired() {
                return required;
            }
        };
    }

    private static String health(Scanning scanning) {
        var status = new ScannerWatch(scanning).check();
        return status.up() ? status.needed() ? "up" : "off" : status.needed() ? "down" : "impaired";
    }
}
