package health.portico.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.desk.store.SqlRequests;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestDeskTest {
    private static final Logger LOG = Logger.getLogger(RequestDesk.class.getName());

    private final TestClock clock = new TestClock();
    private final MemoryAudit audit = new MemoryAudit();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S13 S55 R15 what the hospital's system throws is logged by its class alone, and handing over again has an entry")
    void keepsTheHostsWordsOutOfTheLog(TestDatabase database) throws Exception {
        var store = new SqlRequests(database.sql());
        var machine = new RequestMachine(
                store, database.inject(new JpaAccountStore(clock)), (account, template, about) -> {}, audit, clock);
        var desk = new RequestDesk(() -> List.of(new BrokenKind()), store, machine, null, null, audit);
        var request = accepted();
        database.run(() -> store.insert(request));
        var heard = new Heard();
        LOG.addHandler(heard);
        try {
            assertEquals(
                    RequestState.ACCEPTED, desk.handOver(staff(), request.id()).state());
        } finally {
            LOG.removeHandler(heard);
        }

        assertEquals(1, heard.records.size());
        var record = heard.records.get(0);
        assertNull(record.getThrown());
        assertFalse(record.getMessage().contains("Robin"), record::getMessage);
        assertEquals(
                "the request " + request.id() + " was accepted and could not be handed over: "
                        + IllegalArgumentException.class.getName(),
                record.getMessage());
        var entry = audit.entries().get(0);
        assertEquals(List.of("request.hand-over SUCCESS"), audit.actions());
        assertEquals("records-1", entry.actor());
        assertEquals("update " + request.id(), entry.detail());
    }

    private PatientRequest accepted() {
        return new PatientRequest(
                UUID.randomUUID(),
                "update",
                new PatientId("p" + UUID.randomUUID()),
                "account-1",
                RequestState.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("name", List.of("Robin Lee Sample")),
                clock.now(),
                clock.now(),
                0);
    }

    private static Viewer staff() {
        return new Viewer("records-1", ViewerKind.RECORDS, "Records", Optional.empty(), Optional.empty(), Set.of());
    }

    /** A hospital's system that fails with words about the patient. */
    private static final class BrokenKind implements RequestKind {
        @Override
        public String word() {
            return "update";
        }

        @Override
        public Set<ViewerKind> desk() {
            return Set.of(ViewerKind.RECORDS);
        }

        @Override
        public boolean needsEvidence(PatientRequest request) {
            return false;
        }

        @Override
        public boolean carryOut(PatientRequest accepted, String acceptedBy) {
            throw new IllegalStateException(
                    "no Robin Lee Sample here", new IllegalArgumentException("Robin Lee Sample is two people"));
        }
    }

    private static final class Heard extends Handler {
        final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
