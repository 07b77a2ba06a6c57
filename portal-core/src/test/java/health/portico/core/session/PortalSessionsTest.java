package health.portico.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.visibility.Viewer;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions on both databases, by a clock that the test moves, where it matters on two nodes. */
class PortalSessionsTest {
    private static final String HERE = "192.0.2.1";

    private final TestClock clock = new TestClock();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S30 a session works at 19:59.999 and is gone, row and all, at 20:00.000")
    void endsAfterTwentyMinutesWithoutActivity(TestDatabase database) throws Exception {
        var node = new Node(database, clock);
        var opened = open(node, People.withAccount(node));

        clock.advance(Duration.ofMinutes(20).minusMillis(1));
        assertEquals(Optional.of(opened.session()), node.sessions.find(opened.token()));
        clock.advance(Duration.ofMillis(1));
        assertEquals(Optional.empty(), node.sessions.find(opened.token()));

        assertEquals(0, rows(database, opened.session()));
        assertEquals(List.of("session.log-in SUCCESS", "session.timeout SUCCESS"), node.audit.actions());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S31 activity on one node extends the session on the other, by twenty minutes from then")
    void extendsOnEveryNode(TestDatabase database) {
        var one = new Node(database, clock);
        var two = new Node(database, clock);
        var opened = open(one, People.withAccount(one));
        clock.advance(Duration.ofMinutes(19));

        two.sessions.keep(two.sessions.activeNow(opened.session()));

        clock.advance(Duration.ofMinutes(20).minusMillis(1));
        assertTrue(one.sessions.find(opened.token()).isPresent());
        clock.advance(Duration.ofMillis(1));
        assertFalse(one.sessions.find(opened.token()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S33 a session ends at twelve hours, however active")
    void endsAtTwelveHours(TestDatabase database) {
        var node = new Node(database, clock);
        var opened = open(node, People.withAccount(node));
        for (var quarter = 1; quarter < 48; quarter++) {
            clock.advance(Duration.ofMinutes(15));
            node.sessions.keep(node.sessions.activeNow(opened.session()));
        }

        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        assertTrue(node.sessions.find(opened.token()).isPresent());
        clock.advance(Duration.ofMillis(1));
        assertFalse(node.sessions.find(opened.token()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S34 a session that is ended on one node is worth nothing on the other, and its end is audited once")
    void endsEverywhere(TestDatabase database) {
        var one = new Node(database, clock);
        var two = new Node(database, clock);
        var opened = open(one, People.withAccount(one));

        one.sessions.end(opened.session());
        two.sessions.end(opened.session());

        assertFalse(two.sessions.find(opened.token()).isPresent());
        assertEquals(List.of("session.log-in SUCCESS", "session.log-out SUCCESS"), one.audit.actions());
        assertEquals(List.of(), two.audit.actions());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S35 logging in again gives another id and token, and kills the old ones")
    void getsANewIdAtLogIn(TestDatabase database) {
        var node = new Node(database, clock);
        var viewer = People.withAccount(node);
        var old = open(node, viewer);

        var fresh = node.sessions
                .replace(Optional.of(old.session()), viewer, People.password(viewer), HERE)
                .orElseThrow();

        assertNotEquals(old.session().id(), fresh.session().id());
        assertNotEquals(old.token(), fresh.token());
        assertFalse(node.sessions.find(old.token()).isPresent());
        assertTrue(node.sessions.find(fresh.token()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S19 S36 who was checked before another password came, or before the account was disabled, gets no session")
    void opensNothingWithAnOldPassword(TestDatabase database) {
        var node = new Node(database, clock);
        var viewer = People.withAccount(node);
        var old = open(node, viewer);
        node.accounts.passwordHash(viewer.account(), "another hash");
        var before = node.audit.actions();

        assertEquals(
                Optional.empty(),
                node.sessions.replace(Optional.of(old.session()), viewer, People.password(viewer), HERE));
        assertTrue(node.sessions.find(old.token()).isPresent());
        assertEquals(before, node.audit.actions());

        var disabled = People.withAccount(node);
        node.accounts.enable(disabled.account(), false);
        assertEquals(
                Optional.empty(), node.sessions.replace(Optional.empty(), disabled, People.password(disabled), HERE));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S19 of a log-in and a reset at the same moment no session is left that the old password opened")
    void leavesNoSessionOfTheOldPassword(TestDatabase database) throws Exception {
        var node = new Node(database, clock);
        var viewer = People.withAccount(node);
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (var logIn = 0; logIn < 12; logIn++) {
                all.add(() -> node.sessions
                        .replace(Optional.empty(), viewer, People.password(viewer), HERE)
                        .isPresent());
            }
            all.add(
                    6,
                    () -> database.inTransaction(() -> {
                        node.accounts.passwordHash(viewer.account(), "another hash");
                        node.sessions.endAll(viewer.account(), Optional.empty());
                        return true;
                    }));
            for (var one : pool.invokeAll(all)) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }

        assertEquals(List.of(), node.sessions.ofAccount(viewer.account()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S36 people see and end their own living sessions and nobody else's")
    void endsOwnSessionsAlone(TestDatabase database) {
        var node = new Node(database, clock);
        var viewer = People.withAccount(node);
        var ended = open(node, viewer);
        clock.advance(Duration.ofMinutes(20));
        var first = open(node, viewer).session();
        clock.advance(Duration.ofMinutes(1));
        var second = open(node, viewer).session();
        var foreign = open(node, People.withAccount(node)).session();

        assertEquals(List.of(second, first), node.sessions.ofAccount(viewer.account()));
        assertFalse(node.sessions.end(viewer.account(), foreign.id()));
        assertFalse(node.sessions.end(viewer.account(), ended.session().id()));
        assertFalse(node.sessions.end(viewer.account(), UUID.randomUUID()));
        assertTrue(node.sessions.end(viewer.account(), first.id()));
        assertEquals(List.of(second), node.sessions.ofAccount(viewer.account()));
        node.sessions.endAll(viewer.account(), Optional.of(second.id()));
        assertEquals(List.of(second), node.sessions.ofAccount(viewer.account()));
        node.sessions.endAll(viewer.account(), Optional.empty());
        assertEquals(List.of(), node.sessions.ofAccount(viewer.account()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S36 the session of a disabled account ends with its next request, on every node")
    void endsSessionsOfDisabledAccounts(TestDatabase database) throws Exception {
        var one = new Node(database, clock);
        var two = new Node(database, clock);
        var viewer = People.withAccount(one);
        var opened = open(one, viewer);

        one.accounts.enable(viewer.account(), false);

        assertEquals(List.of(), two.sessions.ofAccount(viewer.account()));
        assertFalse(two.sessions.find(opened.token()).isPresent());
        assertEquals(0, rows(database, opened.session()));
        assertEquals(List.of("session.account-disabled SUCCESS"), two.audit.actions());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S36 whoever disables an account ends its sessions at once, so that enabling it revives none")
    void endsSessionsWhenTheAccountIsDisabled(TestDatabase database) throws Exception {
        var node = new Node(database, clock);
        var viewer = People.withAccount(node);
        var opened = open(node, viewer);

        database.run(() -> node.portal.endDisabled(viewer.account()));

        assertFalse(node.sessions.find(opened.token()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S30 S55 sessions that nobody came back to are swept away by log-ins on any node, each audited once")
    void sweepsWhatNobodyCameBackTo(TestDatabase database) {
        var one = new Node(database, clock);
        var two = new Node(database, clock);
        var viewer = People.withAccount(one);
        for (var i = 0; i < 60; i++) {
            open(one, viewer);
        }
        clock.advance(Duration.ofDays(1));
        var idle = clock.now().minusMinutes(20);
        var forgotten = one.store.ended(idle, idle, 10_000).size();

        while (!one.store.ended(idle, idle, 1).isEmpty()) {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> open(one, viewer)),
                            CompletableFuture.runAsync(() -> open(two, viewer)))
                    .join();
        }

        var audited = new ArrayList<>(one.audit.actions());
        audited.addAll(two.audit.actions());
        assertTrue(forgotten >= 60);
        assertEquals(
                forgotten,
                audited.stream().filter("session.timeout SUCCESS"::equals).count());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S35 what is no token of ours finds nothing")
    void findsNothingByNonsense(TestDatabase database) {
        var node = new Node(database, clock);
        var opened = open(node, People.withAccount(node));

        for (var nonsense : List.of("", opened.session().id().toString(), opened.token() + "=", "é".repeat(43))) {
            assertEquals(Optional.empty(), node.sessions.find(nonsense), nonsense);
        }
    }

    private static OpenedSession open(Node node, Viewer viewer) {
        return node.sessions.open(viewer, Session.Origin.ACCOUNT, HERE);
    }

    private static int rows(TestDatabase database, Session session) throws Exception {
        return database.count("select count(*) from portico_session where id = '" + session.id() + "'");
    }
}
