package health.portico.core.audit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.host.AuditEvent;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.RuleId;
import health.portico.core.audit.AuditQuery;
import health.portico.core.fixture.TestDatabase;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpaAuditStoreTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-05-20T19:00:00.123456Z");

    private static final int WRITERS = 100;

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S54 an entry comes back with everything that was written, a page of a hundred items included")
    void keepsEveryField(TestDatabase database) throws Exception {
        var store = database.inject(new JpaAuditStore(database.sql()));
        var patient = patient();
        var items = IntStream.range(0, 100)
                .mapToObj(i -> new ItemId("Observation." + i))
                .toList();
        var draft = new AuditEvent.Draft(
                "plugin.demo.view",
                AuditEvent.Outcome.DENIED,
                "actor-1",
                Optional.of(patient),
                items,
                List.of(RuleId.of("results.sensitive"), RuleId.of("notes.hidden")),
                "category results");
        var entry = new AuditEvent(
                UUID.randomUUID(),
                NOON,
                draft,
                Optional.of(patient),
                Optional.of("demo"),
                Optional.of("a".repeat(64)),
                Optional.of("2001:db8:0:0:0:0:0:1"),
                Optional.of("urn:uuid:" + UUID.randomUUID()));

        database.run(() -> store.insert(entry));

        assertEquals(List.of(entry), store.find(AuditQuery.newest(10).about(patient)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S60 entries are listed in the order in which they were written, also when the clock steps back")
    void keepsTheOrderOfWriting(TestDatabase database) throws Exception {
        var store = database.inject(new JpaAuditStore(database.sql()));
        var patient = patient();
        var later = entry(patient, "record.view", NOON);
        var earlier = entry(patient, "record.view", NOON.minusHours(1));
        database.run(() -> store.insert(later));
        database.run(() -> store.insert(earlier));

        assertEquals(List.of(earlier, later), store.find(AuditQuery.newest(10).about(patient)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S59 a report is narrowed by period, actor, patient, actions and outcome, and paged without a gap")
    void findsWhatIsAskedFor(TestDatabase database) throws Exception {
        var store = database.inject(new JpaAuditStore(database.sql()));
        var patient = patient();
        var entries = IntStream.range(0, 7)
                .mapToObj(i -> entry(patient, i % 2 == 0 ? "record.view" : "record_viewX.list", NOON.plusMinutes(i)))
                .toList();
        for (var entry : entries) {
            database.run(() -> store.insert(entry));
        }
        var about = AuditQuery.newest(3).about(patient);
        var firstPage = store.find(about);
        var secondPage = store.find(about.after(firstPage.get(2).id()));

        assertEquals(List.of(entries.get(6), entries.get(5), entries.get(4)), firstPage);
        assertEquals(List.of(entries.get(3), entries.get(2), entries.get(1)), secondPage);
        assertEquals(
                List.of(entries.get(2), entries.get(1)),
                store.find(AuditQuery.newest(9).about(patient).between(NOON.plusMinutes(1), NOON.plusMinutes(3))));
        assertEquals(
                4,
                store.find(AuditQuery.newest(9).about(patient).action("record.view"))
                        .size());
        assertEquals(
                4,
                store.find(AuditQuery.newest(9).about(patient).action("record.*"))
                        .size());
        assertEquals(
                0,
                store.find(AuditQuery.newest(9).about(patient).action("record%"))
                        .size());
        assertEquals(
                7,
                store.find(AuditQuery.newest(9).about(patient).action("record.view", "record_viewX.*"))
                        .size());
        assertEquals(
                7,
                store.find(AuditQuery.newest(9).about(patient).ended(AuditEvent.Outcome.SUCCESS))
                        .size());
        assertEquals(
                0,
                store.find(AuditQuery.newest(9).about(patient).ended(AuditEvent.Outcome.DENIED))
                        .size());
        assertEquals(
                7, store.find(AuditQuery.newest(9).about(patient).by("actor-1")).size());
        assertEquals(
                0, store.find(AuditQuery.newest(9).about(patient).by("actor-2")).size());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S53 S59 nothing follows an entry that there is not, or that is about somebody else: the cursor is refused")
    void refusesForeignPlaces(TestDatabase database) throws Exception {
        var store = database.inject(new JpaAuditStore(database.sql()));
        var foreign = entry(patient(), "record.view", NOON);
        database.run(() -> store.insert(foreign));
        var unknown = AuditQuery.newest(3).after(UUID.randomUUID());
        var ofAnother = AuditQuery.newest(3).about(patient()).after(foreign.id());

        for (var query : List.of(unknown, ofAnother)) {
            var refusal = assertThrows(PortalException.class, () -> store.find(query));
            assertEquals(ProblemType.INVALID_CURSOR, refusal.type());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S57 an entry of a transaction that is rolled back is gone, and a write that fails shows at once")
    void belongsToTheTransaction(TestDatabase database) throws Exception {
        var store = database.inject(new JpaAuditStore(database.sql()));
        var patient = patient();
        var entry = entry(patient, "record.view", NOON);

        assertThrows(
                IllegalStateException.class,
                () -> database.run(() -> {
                    store.insert(entry);
                    throw new IllegalStateException("the caller fails");
                }));
        assertEquals(List.of(), store.find(AuditQuery.newest(10).about(patient)));

        database.run(() -> store.insert(entry));
        assertThrows(RuntimeException.class, () -> database.run(() -> store.insert(entry)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S57 a hundred writers at once leave a hundred entries, each at a place of its own")
    void takesAHundredWriters(TestDatabase database) throws Exception {
        var store = database.inject(new JpaAuditStore(database.sql()));
        var patient = patient();
        var threads = Executors.newFixedThreadPool(WRITERS);
        var start = new CyclicBarrier(WRITERS);
        try {
            var writes = IntStream.range(0, WRITERS)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return database.inTransaction(() -> {
                            store.insert(entry(patient, "record.view", NOON));
                            return i;
                        });
                    }))
                    .toList();
            for (var write : writes) {
                write.get();
            }
        } finally {
            threads.shutdown();
        }

        var places = "select count(distinct entry_position) from portico_audit where patient_id = '" + patient + "'";
        assertEquals(WRITERS, database.count(places));
    }

    private static PatientId patient() {
        return new PatientId("p-" + UUID.randomUUID());
    }

    private static AuditEvent entry(PatientId patient, String action, OffsetDateTime at) {
        return new AuditEvent(
                UUID.randomUUID(),
                at,
                AuditEvent.Draft.of(action, AuditEvent.Outcome.SUCCESS, "actor-1")
                        .about(patient),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
