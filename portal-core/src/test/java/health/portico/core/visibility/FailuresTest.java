package health.portico.core.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.ClinicalNote;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a rule that fails is logged by its id")
class FailuresTest {
    private final Logger logger = Logger.getLogger("health.portico.core.visibility");
    private final Recorder recorder = new Recorder();

    @BeforeEach
    void listen() {
        logger.addHandler(recorder);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(recorder);
    }

    @Test
    @DisplayName("once, and without a word of what it saw")
    void logsOnceWithoutPatientData() {
        Restriction<?> rule = Restriction.hide(ClinicalNote.class, "x.leaky", note -> {
            throw new IllegalStateException("secret of " + note.id());
        });
        VisibilityEngine engine = VisibilityEngine.of(new RuleSet(List.of(Rules.everybody("a.grant")), List.of(rule)));
        for (int i = 0; i < 5; i++) {
            engine.begin(Contexts.of(ViewerKind.PATIENT)).decide(Items.note("Note.canary"));
            engine.facts(List.of(Items.note("Note.canary")));
        }
        assertEquals(1, recorder.lines.size());
        String line = recorder.lines.get(0);
        assertTrue(line.contains("x.leaky") && line.contains("IllegalStateException"), line);
        assertTrue(!line.contains("canary") && !line.contains("secret"), line);
        assertEquals(List.of(RuleId.of("x.leaky")), engine.failures());
    }

    private static final class Recorder extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
