package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.AuditSink;
import health.portico.api.portal.AuditLog;
import health.portico.core.audit.AuditQuery;
import health.portico.core.audit.AuditReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hospital's sink hears of, and when. */
class AuditSinkTest {
    @TempDir
    Path data;

    @Test
    @DisplayName("S54 a sink hears of an entry when it is durable, and never of one that was rolled back")
    void hearsOfWhatIsDurable() {
        try (var server =
                StandalonePortal.on(data).beans(Sink.class, Work.class).start()) {
            var heard = server.bean(Sink.class).heard();
            heard.clear();
            server.bean(Work.class).append("test.kept", heard, false);
            assertThrows(
                    IllegalStateException.class, () -> server.bean(Work.class).append("test.lost", heard, true));

            assertEquals(List.of("test.kept"), heard);
            var kept = server.bean(AuditReport.class).find(AuditQuery.newest(1));
            assertEquals("test.kept", kept.get(0).draft().action());
        }
    }

    /** Remembers actions. */
    @ApplicationScoped
    public static class Sink implements AuditSink {
        private final List<String> heard = new CopyOnWriteArrayList<>();

        List<String> heard() {
            return heard;
        }

        @Override
        public void received(AuditEvent entry) {
            heard.add(entry.draft().action());
        }
    }

    /** Something that is audited, and that may fail afterwards. */
    @ApplicationScoped
    public static class Work {
        @Inject
        private AuditLog audit;

        @Transactional
        void append(String action, List<String> heard, boolean fails) {
            var before = List.copyOf(heard);
            audit.append(Draft.of(action, Outcome.SUCCESS, "somebody"));
            assertEquals(before, heard, "heard of before it is durable");
            if (fails) {
                throw new IllegalStateException("on purpose");
            }
        }
    }
}
