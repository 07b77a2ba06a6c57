package health.portico.core.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.database.Turns;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many at once, on two nodes that share nothing but the database. */
class ParallelRedemptionTest {
    private static final int CLIENTS = 50;

    private final TestClock clock = new TestClock();

    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S5 R37 fifty redemptions of one code at once, from fifty places, on two nodes: one session")
    void opensOneSessionForFiftyPlaces(TestDatabase database) throws Exception {
        assertOneOf(database, i -> Desk.somewhere());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S5 S7 fifty at once from one place: one session, and no try that failed beyond the limit was looked at")
    void opensOneSessionForOnePlace(TestDatabase database) throws Exception {
        var place = Desk.somewhere();
        var answers = assertOneOf(database, i -> place);

        assertTrue(count(answers, Redemption.Refused.class) <= 10, answers::toString);
    }

    private List<Redemption> assertOneOf(TestDatabase database, IntFunction<String> places) throws Exception {
        var nodes = List.of(new Desk(database, clock), new Desk(database, clock));
        var issued = nodes.get(0).issue(Desk.somebody());
        var answers =
                atOnce(i -> () -> nodes.get(i % 2).guests.redeem(issued.code().shown(), Desk.BORN, places.apply(i)));

        assertEquals(1, count(answers, Redemption.Opened.class), answers::toString);
        assertEquals(
                1,
                nodes.stream()
                        .flatMap(node -> node.audit.actions().stream())
                        .filter("share.redeem SUCCESS"::equals)
                        .count());
        assertEquals(ShareState.REDEEMED, nodes.get(1).state(issued.share()));
        return answers;
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S5 the update alone decides, without any lock before it: of fifty at once one changes the row, and none of a code that was revoked")
    void letsTheUpdateDecide(TestDatabase database) throws Exception {
        var desk = new Desk(database, clock);
        var issued = desk.issue(Desk.somebody());
        var changes = atOnce(i -> () -> desk.store.redeem(
                issued.share().id(), "hash " + i + issued.share().id(), "here", clock.now(), 5));
        assertEquals(1, changes.stream().filter(changed -> changed).count());

        var revoked = desk.issue(Desk.somebody());
        desk.transitions.end(revoked.share(), ShareState.REVOKED, "somebody");
        assertFalse(desk.store.redeem(revoked.share().id(), "hash", "here", clock.now(), 5));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S6 fifty wrong guesses at once from fifty places: five are looked at, then the code is dead")
    void countsEachGuess(TestDatabase database) throws Exception {
        var nodes = List.of(new Desk(database, clock), new Desk(database, clock));
        var issued = nodes.get(0).issue(Desk.somebody());
        var wrong = Desk.wrong(issued.code()).shown();
        var answers = atOnce(i -> () -> nodes.get(i % 2).guests.redeem(wrong, Desk.BORN, Desk.somewhere()));

        assertEquals(
                5,
                answers.stream()
                        .filter(new Redemption.Refused(Refusal.WRONG_CODE)::equals)
                        .count());
        assertEquals(
                45,
                answers.stream()
                        .filter(new Redemption.Refused(Refusal.UNKNOWN)::equals)
                        .count());
        assertEquals(ShareState.KILLED, nodes.get(0).state(issued.share()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S10 fifty codes at once for one patient: ten are made, and one of them waits")
    void keepsTheDailyLimit(TestDatabase database) throws Exception {
        var nodes = List.of(new Desk(database, clock), new Desk(database, clock));
        var patient = Desk.somebody();
        var answers = atOnce(i -> () -> Turns.of(CLIENTS, () -> nodes.get(i % 2).tryToIssue(patient)));

        var row = "select count(*) from portico_share_code where patient_id = '" + patient.value() + "'";
        assertEquals(10, count(answers, Issue.Issued.class));
        assertEquals(10, database.count(row));
        assertEquals(1, database.count(row + " and state = 'ISSUED' and live_patient is not null"));
    }

    private static long count(List<?> answers, Class<?> type) {
        return answers.stream().filter(type::isInstance).count();
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            var start = new CyclicBarrier(CLIENTS);
            List<Future<T>> running = new ArrayList<>();
            for (var i = 0; i < CLIENTS; i++) {
                var task = tasks.apply(i);
                running.add(pool.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
