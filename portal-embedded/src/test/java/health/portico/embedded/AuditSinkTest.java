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
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hospital's sink hears of, and when. */
class AuditSinkTest {
    private static final Logger STOP = Logger.getLogger("health.portico.core.wiring.StartAudit");
    private static final int WRITERS = 100;

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

    @Test
    @DisplayName("S57 a hundred threads that write at once leave a hundred entries, and the sink hears of each once")
    void takesAHundredWriters() throws Exception {
        try (var server = StandalonePortal.on(data).beans(Sink.class).start()) {
            var heard = server.bean(Sink.class).heard();
            heard.clear();
            var audit = server.bean(AuditLog.class);
            var start = new CyclicBarrier(WRITERS);
            var threads = Executors.newFixedThreadPool(WRITERS);
            var writes = IntStream.range(0, WRITERS)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        audit.append(Draft.of("test.writer", Outcome.SUCCESS, "writer-" + i));
                        return i;
                    }))
                    .toList();
            for (var write : writes) {
                write.get();
            }
            threads.shutdown();

            var kept = server.bean(AuditReport.class)
                    .find(AuditQuery.newest(AuditQuery.MAX_LIMIT).action("test.writer"));
            assertEquals(
                    WRITERS,
                    kept.stream().map(entry -> entry.draft().actor()).distinct().count());
            assertEquals(Collections.nCopies(WRITERS, "test.writer"), heard);
        }
    }

    @Test
    @DisplayName("S55 a stop as it should be is audited")
    void auditsTheStop() {
        StandalonePortal.on(data).start().close();
        try (var server = StandalonePortal.on(data).start()) {
            var entries =
                    server.bean(AuditReport.class).find(AuditQuery.newest(9).action("portal.st*"));

            assertEquals(
                    List.of("portal.start", "portal.stop", "portal.start"),
                    entries.stream().map(entry -> entry.draft().action()).toList());
            assertEquals("system", entries.get(1).draft().actor());
        }
    }

    @Test
    @DisplayName("S55 a database that is gone keeps no stop from ending")
    void stopsWithoutItsDatabase() throws Exception {
        var database = EmbeddedPostgres.builder().start();
        var server = StandalonePortal.on(data)
                .configure("portico.database.url", database.getJdbcUrl("postgres", "postgres"))
                .configure("portico.database.user", "postgres")
                .start();
        var warnings = new CopyOnWriteArrayList<String>();
        var ear = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord entry) {
                warnings.add(entry.getMessage());
            }
        };
        STOP.addHandler(ear);
        try {
            database.close();
            server.close();
        } finally {
            STOP.removeHandler(ear);
        }

        assertEquals(List.of("the stop of the portal is not audited"), warnings);
        assertThrows(IOException.class, () -> Fixture.get(server, "api/v1/health/live"));
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
