package health.portico.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.StoredAccount;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.desk.store.SqlRequests;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a request may become, who hears of it, and how many there may be. */
class RequestRulesTest {
    private static final int CLIENTS = 24;

    private final TestClock clock = new TestClock();
    private final MemoryAudit audit = new MemoryAudit();
    private final List<String> told = new ArrayList<>();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Test
    @DisplayName("R15 the whole state machine: what may be done in which state")
    void allowsWhatTheTableSays() {
        var table = Arrays.stream(RequestState.values())
                .map(state -> state.word() + ": "
                        + Arrays.stream(Transition.values())
                                .filter(one -> one.isAllowedIn(state))
                                .map(Transition::word)
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));

        assertEquals("""
                submitted: take assign accept reject withdraw
                in-review: take assign release accept reject withdraw
                accepted: complete
                completed:\s
                rejected:\s
                withdrawn:\s""", table);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R15 R9 the patient is told what was decided and done, not whose hands it passes; each step has an entry")
    void tellsNewsAlone(TestDatabase database) throws Exception {
        var machine = machine(database);
        var request = asked(somebody(), "account-1", "update");
        assertTrue(database.inTransaction(() -> machine.submit(request)));
        for (var one : List.of(Transition.TAKE, Transition.RELEASE, Transition.ASSIGN)) {
            database.inTransaction(() -> machine.step(request.id(), Step.of(one), "staff-1"));
        }
        assertEquals(List.of(), told);
        for (var one : List.of(Transition.ACCEPT, Transition.COMPLETE)) {
            database.inTransaction(() -> machine.step(request.id(), Step.of(one), "staff-1"));
        }

        assertEquals(
                List.of(
                        "account-1 mail.request " + request.id() + " accepted",
                        "account-1 mail.request " + request.id() + " completed"),
                told);
        assertEquals(
                List.of(
                        "account-1 request.submit",
                        "staff-1 request.take",
                        "staff-1 request.release",
                        "staff-1 request.assign",
                        "staff-1 request.accept",
                        "staff-1 request.complete"),
                audit.entries().stream()
                        .map(entry -> entry.actor() + " " + entry.action())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R15 ten of one kind keep no request of another kind back")
    void countsByKind(TestDatabase database) throws Exception {
        var machine = machine(database);
        var patient = somebody();
        for (var i = 0; i < 10; i++) {
            assertTrue(database.inTransaction(() -> machine.submit(asked(patient, "account-1", "update"))));
        }
        assertFalse(database.inTransaction(() -> machine.submit(asked(patient, "account-1", "update"))));
        assertTrue(database.inTransaction(() -> machine.submit(asked(patient, "account-1", "amendment"))));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R15 of a storm of first requests of one account ten are kept, too: there is no row yet that they could wait for")
    void keepsTenOfAFirstStorm(TestDatabase database) throws Exception {
        var patient = somebody();
        var account = new Account(
                UUID.randomUUID().toString(),
                "u" + UUID.randomUUID(),
                "Robin Sample",
                ViewerKind.PATIENT,
                Optional.of(patient),
                Optional.empty(),
                true);
        database.run(() -> people(database).insert(new StoredAccount(account, "hash")));
        var pool = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<Boolean>> storm = new ArrayList<>();
        for (var one = 0; one < CLIENTS; one++) {
            storm.add(() ->
                    database.inTransaction(() -> machine(database).submit(asked(patient, account.id(), "update"))));
        }
        var kept = 0;
        for (var one : pool.invokeAll(storm)) {
            kept += one.get() ? 1 : 0;
        }
        pool.shutdown();

        assertEquals(10, kept);
    }

    private static PatientId somebody() {
        return new PatientId("p" + UUID.randomUUID());
    }

    private PatientRequest asked(PatientId patient, String account, String kind) {
        return new PatientRequest(
                UUID.randomUUID(),
                kind,
                patient,
                account,
                RequestState.SUBMITTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("phones", List.of("555-0100")),
                clock.now(),
                clock.now(),
                0);
    }

    private JpaAccountStore people(TestDatabase database) {
        return database.inject(new JpaAccountStore(clock));
    }

    private RequestMachine machine(TestDatabase database) {
        return new RequestMachine(
                new SqlRequests(database.sql()),
                people(database),
                (account, template, about) -> told.add(account + " " + template + " " + about),
                audit,
                clock);
    }
}
