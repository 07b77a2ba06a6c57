package health.portico.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.portal.Outbox;
import health.portico.api.record.PatientId;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.desk.store.SqlRequests;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestMachineTest {
    private static final long SEED = 20_261_126;
    private static final List<Transition> ALL = List.of(Transition.values());

    private final TestClock clock = new TestClock();
    private final MemoryAudit audit = new MemoryAudit();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final Outbox outbox = (account, template, about) -> told.add(template + " " + account);

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Test
    @DisplayName("R15 what was decided stays decided: no transition leaves a final state")
    void leavesNoFinalState() {
        for (var state : EnumSet.of(RequestState.COMPLETED, RequestState.REJECTED, RequestState.WITHDRAWN)) {
            assertTrue(Arrays.stream(Transition.values()).noneMatch(one -> one.isAllowedIn(state)), state::word);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R15 random walks: each step leads where the table says, or changes nothing; each has one entry")
    void walks(TestDatabase database) throws Exception {
        var store = new SqlRequests(database.sql());
        var random = new Random(SEED);
        for (var walk = 0; walk < 30; walk++) {
            var id = submit(database, store);
            for (var step = 0; step < 8; step++) {
                var before = store.byId(id).orElseThrow();
                var entries = audit.entries().size();
                var transition = ALL.get(random.nextInt(ALL.size()));
                var progress = step(database, store, id, Step.of(transition));
                var after = store.byId(id).orElseThrow();
                var allowed = transition.isAllowedIn(before.state());
                assertEquals(allowed, progress instanceof Progress.Done, before + " " + transition);
                assertEquals(allowed ? transition.to() : before.state(), after.state());
                assertEquals(before.version() + (allowed ? 1 : 0), after.version());
                assertEquals(entries + (allowed ? 1 : 0), audit.entries().size());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R15 of many who accept and reject at the same moment one decides, and the patient is told once")
    void decidesOnce(TestDatabase database) throws Exception {
        var store = new SqlRequests(database.sql());
        var id = submit(database, store);
        var pool = Executors.newFixedThreadPool(8);
        List<Callable<Progress>> people = new ArrayList<>();
        for (var person = 0; person < 16; person++) {
            var transition = person % 2 == 0 ? Transition.ACCEPT : Transition.REJECT;
            people.add(() -> step(database, store, id, Step.of(transition)));
        }
        var done = 0;
        for (var one : pool.invokeAll(people)) {
            done += one.get() instanceof Progress.Done ? 1 : 0;
        }
        pool.shutdown();

        assertEquals(1, done);
        assertEquals(1, told.size(), told::toString);
        assertTrue(Set.of(RequestState.ACCEPTED, RequestState.REJECTED)
                .contains(store.byId(id).orElseThrow().state()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R15 who saw an older version changes nothing")
    void noticesOldVersions(TestDatabase database) throws Exception {
        var store = new SqlRequests(database.sql());
        var id = submit(database, store);
        step(database, store, id, Step.of(Transition.TAKE));
        var old = new Step(Transition.REJECT, Optional.of(0), Optional.empty(), Optional.of("no"), Optional.empty());

        assertEquals(new Progress.Outdated(), step(database, store, id, old));
        assertEquals(RequestState.IN_REVIEW, store.byId(id).orElseThrow().state());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R15 fields come back as they were asked, reason and holder with them")
    void keepsWhatWasAsked(TestDatabase database) throws Exception {
        var store = new SqlRequests(database.sql());
        var id = submit(database, store);
        step(
                database,
                store,
                id,
                new Step(
                        Transition.TAKE, Optional.empty(), Optional.of("staff-1"), Optional.empty(), Optional.empty()));
        assertEquals(Optional.of("staff-1"), store.byId(id).orElseThrow().assignee());
        step(database, store, id, Step.of(Transition.RELEASE));
        assertEquals(Optional.empty(), store.byId(id).orElseThrow().assignee());
        step(
                database,
                store,
                id,
                new Step(Transition.REJECT, Optional.empty(), Optional.empty(), Optional.of("no"), Optional.empty()));
        var kept = store.byId(id).orElseThrow();
        assertEquals(List.of("555-0100", "555-0101"), kept.fields().get("phones"));
        assertEquals(List.of(""), kept.fields().get("emails"));
        assertEquals(Optional.of("no"), kept.reason());
        assertEquals(List.of(kept), store.ofPatient(kept.patient(), "update", 10));
        assertEquals(0, store.open(kept.patient(), "update"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R15 of a storm of requests of one patient ten are kept")
    void keepsTenOfAStorm(TestDatabase database) throws Exception {
        var store = new SqlRequests(database.sql());
        var patient = somebody();
        assertTrue(submit(database, store, asked(patient, "update")));
        var pool = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> storm = new ArrayList<>();
        for (var one = 0; one < 24; one++) {
            storm.add(() -> submit(database, store, asked(patient, "update")));
        }
        var kept = 0;
        for (var one : pool.invokeAll(storm)) {
            kept += one.get() ? 1 : 0;
        }
        pool.shutdown();

        assertEquals(9, kept);
        assertEquals(10, store.open(patient, "update"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R15 a patient asks twenty times a day at most, whatever is taken back; a day later again")
    void countsWhatWasTakenBack(TestDatabase database) throws Exception {
        var store = new SqlRequests(database.sql());
        var patient = somebody();
        for (var one = 0; one < 20; one++) {
            var request = asked(patient, "update");
            assertTrue(submit(database, store, request));
            step(database, store, request.id(), Step.of(Transition.WITHDRAW));
        }
        assertFalse(submit(database, store, asked(patient, "update")));
        clock.advance(Duration.ofDays(1).minusMillis(1));
        assertFalse(submit(database, store, asked(patient, "update")));
        clock.advance(Duration.ofMillis(1));
        assertTrue(submit(database, store, asked(patient, "update")));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R15 what is decided is listed the latest first, what waits the longest wait first")
    void listsWhatIsNewsFirst(TestDatabase database) throws Exception {
        var store = new SqlRequests(database.sql());
        var kind = "k" + UUID.randomUUID().toString().substring(0, 8);
        var first = asked(somebody(), kind);
        submit(database, store, first);
        clock.advance(Duration.ofMinutes(1));
        var second = asked(somebody(), kind);
        submit(database, store, second);
        assertEquals(List.of(first.id(), second.id()), found(store, kind, Optional.empty()));

        step(database, store, second.id(), Step.of(Transition.REJECT));
        clock.advance(Duration.ofMinutes(1));
        step(database, store, first.id(), Step.of(Transition.REJECT));
        assertEquals(List.of(first.id(), second.id()), found(store, kind, Optional.of(RequestState.REJECTED)));
    }

    private static List<UUID> found(RequestStore store, String kind, Optional<RequestState> state) {
        return store
                .find(List.of(kind), new RequestStore.Search(state, Optional.empty(), Optional.empty()), 10)
                .stream()
                .map(PatientRequest::id)
                .toList();
    }

    private static PatientId somebody() {
        return new PatientId("p" + UUID.randomUUID());
    }

    private UUID submit(TestDatabase database, RequestStore store) throws Exception {
        var request = asked(somebody(), "update");
        assertTrue(submit(database, store, request));
        return request.id();
    }

    private boolean submit(TestDatabase database, RequestStore store, PatientRequest request) throws Exception {
        return database.inTransaction(() -> machine(database, store).submit(request));
    }

    private PatientRequest asked(PatientId patient, String kind) {
        return new PatientRequest(
                UUID.randomUUID(),
                kind,
                patient,
                "account-1",
                RequestState.SUBMITTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("phones", List.of("555-0100", "555-0101"), "emails", List.of("")),
                clock.now(),
                clock.now(),
                0);
    }

    private Progress step(TestDatabase database, RequestStore store, UUID id, Step step) throws Exception {
        return database.inTransaction(() -> machine(database, store).step(id, step, "staff-1"));
    }

    private RequestMachine machine(TestDatabase database, RequestStore store) {
        return new RequestMachine(store, database.inject(new JpaAccountStore(clock)), outbox, audit, clock);
    }
}
