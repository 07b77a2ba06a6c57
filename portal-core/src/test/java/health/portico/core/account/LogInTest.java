package health.portico.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attempts to log in, on both databases, by a clock that the test moves. */
class LogInTest {
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    /** Small parameters, so that guessing often costs little. */
    private static final PasswordHashing QUICK = new PasswordHashing(64, 1);

    private static final String HASH = QUICK.hash(LogInDesk.PASSWORD);

    private final TestClock clock = new TestClock();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S23 four failures are free, then the wait is 30 s and doubles to 15 min, to the millisecond; it never ends for good")
    void makesGuessingSlow(TestDatabase database) {
        var desk = new LogInDesk(database, clock);
        var name = desk.newcomer(HASH);
        fail(desk, name, HERE, 5);

        for (var wait : List.of("PT30S", "PT1M", "PT2M", "PT4M", "PT8M", "PT15M", "PT15M", "PT15M")) {
            assertEquals(wait, desk.attempt(name, LogInDesk.PASSWORD, HERE), "even with the right password");
            clock.advance(Duration.parse(wait).minusMillis(1));
            assertEquals("PT0.001S", desk.attempt(name, "wrong", HERE));
            clock.advance(Duration.ofMillis(1));
            assertEquals("refused", desk.attempt(name, "wrong", HERE));
        }

        clock.advance(Duration.ofMinutes(15));
        assertEquals("accepted", desk.attempt(name, LogInDesk.PASSWORD, HERE));
        fail(desk, name, HERE, 5);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S23 a stranger at another address does not lock the patient out, nor does the wait of one name concern another")
    void countsPerAccountAndAddress(TestDatabase database) {
        var desk = new LogInDesk(database, clock);
        var name = desk.newcomer(HASH);
        var other = desk.newcomer(HASH);
        fail(desk, name, ELSEWHERE, 5);

        assertEquals("PT30S", desk.attempt(name, LogInDesk.PASSWORD, ELSEWHERE));
        assertEquals("accepted", desk.attempt(name, LogInDesk.PASSWORD, HERE));
        assertEquals("accepted", desk.attempt(other, LogInDesk.PASSWORD, ELSEWHERE));
        assertEquals("PT30S", desk.attempt(name.toUpperCase(java.util.Locale.ROOT), "wrong", ELSEWHERE));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S23 a day without a failure forgets them")
    void forgetsAfterADay(TestDatabase database) {
        var desk = new LogInDesk(database, clock);
        var name = desk.newcomer(HASH);
        fail(desk, name, HERE, 5);

        clock.advance(Duration.ofDays(1).plusMillis(1));

        fail(desk, name, HERE, 5);
        assertEquals("PT30S", desk.attempt(name, "wrong", HERE));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S23 a clock that steps back an hour makes nobody wait longer than the wait")
    void survivesAClockThatStepsBack(TestDatabase database) {
        var desk = new LogInDesk(database, clock);
        var name = desk.newcomer(HASH);
        fail(desk, name, HERE, 5);

        clock.advance(Duration.ofHours(-1));

        assertEquals("PT30S", desk.attempt(name, LogInDesk.PASSWORD, HERE));
        clock.advance(Duration.ofSeconds(30));
        assertEquals("accepted", desk.attempt(name, LogInDesk.PASSWORD, HERE));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S23 guesses that come at once on two nodes count one by one")
    void countsParallelGuesses(TestDatabase database) {
        var nodes = List.of(new LogInDesk(database, clock), new LogInDesk(database, clock));
        var name = nodes.get(0).newcomer(HASH);

        var outcomes = Stream.iterate(0, i -> i + 1)
                .limit(12)
                .map(i -> CompletableFuture.supplyAsync(() -> nodes.get(i % 2).attempt(name, "wrong", HERE)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertEquals(5, Collections.frequency(outcomes, "refused"), outcomes::toString);
        assertEquals(7, Collections.frequency(outcomes, "PT30S"), outcomes::toString);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S23 S24 an attempt for which there is no time is nobody's failure")
    void doesNotCountWhatWasNotLookedAt(TestDatabase database) {
        var desk = new LogInDesk(database, clock);
        var name = desk.newcomer(HASH);
        desk.busy = true;
        for (var i = 0; i < 6; i++) {
            assertThrows(PortalException.class, () -> desk.attempt(name, LogInDesk.PASSWORD, HERE));
        }

        desk.busy = false;

        fail(desk, name, HERE, 5);
        assertEquals("PT30S", desk.attempt(name, "wrong", HERE));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S24 whoever finds no place in a storm is sent away before anything is counted, audited or looked up")
    void asksForAPlaceFirst(TestDatabase database) {
        var desk = new LogInDesk(database, clock);
        var name = desk.newcomer(HASH);
        fail(desk, name, HERE, 5);
        var noted = desk.audit.entries().size();
        var places = Stream.generate(desk.places::place).limit(12).toList();

        var busy = assertThrows(PortalException.class, () -> desk.attempt(name, LogInDesk.PASSWORD, HERE));
        assertEquals(ProblemType.LOG_IN_BUSY, busy.type(), "not the wait that the database knows of");
        assertEquals(noted, desk.audit.entries().size());

        places.get(0).close();
        assertEquals("PT30S", desk.attempt(name, LogInDesk.PASSWORD, HERE));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S8 S23 an unknown name, a wrong password and a disabled account are refused alike, with the same work")
    void tellsNobodyWhichNamesThereAre(TestDatabase database) {
        var desk = new LogInDesk(database, clock);
        var known = desk.newcomer(HASH);
        var disabled = desk.newcomer(HASH);
        desk.accounts.enable(
                desk.accounts.byUsername(disabled).orElseThrow().account().id(), false);

        for (var name : List.of(known, "nobody-" + known, disabled)) {
            var password = name.equals(disabled) ? LogInDesk.PASSWORD : "wrong";
            var before = desk.checks.get();
            assertEquals("refused", desk.attempt(name, password, HERE), name);
            assertEquals(1, desk.checks.get() - before, "one check of a password for " + name);
            fail(desk, name, HERE, 4);
            assertEquals("PT30S", desk.attempt(name, password, HERE), name);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S53 a name that no account can have, and no database can read, is refused like any other, with the same work")
    void refusesNonsense(TestDatabase database) {
        var desk = new LogInDesk(database, clock);

        assertEquals("refused", desk.attempt("a\u0000b" + UUID.randomUUID(), "wrong", HERE));
        assertEquals("refused", desk.attempt("\ud800" + UUID.randomUUID(), "\udfff \u0000", HERE));

        assertEquals(2, desk.checks.get());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S55 S13 failures are audited without what was typed")
    void auditsFailures(TestDatabase database) {
        var desk = new LogInDesk(database, clock);
        var name = desk.newcomer(HASH);
        fail(desk, name, HERE, 5);
        desk.attempt(name, "wrong", HERE);

        assertEquals(Collections.nCopies(6, "session.log-in FAILED"), desk.audit.actions());
        assertEquals(
                List.of("not-accepted", "throttled"),
                desk.audit.entries().stream().map(Draft::detail).distinct().toList());
        assertTrue(desk.audit.entries().stream()
                .noneMatch(entry -> entry.toString().contains("wrong")));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S22 a hash of smaller parameters is made anew at log-in, and a wrong password leaves it")
    void renewsOldHashes(TestDatabase database) {
        var desk = new LogInDesk(database, clock);
        var name = desk.newcomer(HASH);

        desk.attempt(name, "wrong", HERE);
        assertEquals(HASH, hash(desk, name));
        assertEquals("accepted", desk.attempt(name, LogInDesk.PASSWORD, HERE));
        var renewed = hash(desk, name);
        assertNotEquals(HASH, renewed);
        assertTrue(renewed.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), renewed);
        assertEquals("accepted", desk.attempt(name, LogInDesk.PASSWORD, HERE));
        assertEquals(renewed, hash(desk, name));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S22 a password that was changed during the log-in is not replaced by the old one")
    void neverRevivesAPassword(TestDatabase database) {
        var desk = new LogInDesk(database, clock);
        var stored = desk.accounts.byUsername(desk.newcomer(HASH)).orElseThrow();
        desk.accounts.passwordHash(stored.account().id(), "changed meanwhile");

        var checked = new CheckedPassword(stored.account().id(), stored.passwordHash());
        assertFalse(desk.accounts.renewHash(checked, "renewed"));

        assertEquals("changed meanwhile", hash(desk, stored.account().username()));
    }

    private static String hash(LogInDesk desk, String name) {
        return desk.accounts.byUsername(name).orElseThrow().passwordHash();
    }

    private static void fail(LogInDesk desk, String name, String address, int times) {
        for (var i = 0; i < times; i++) {
            assertEquals("refused", desk.attempt(name, "wrong", address));
        }
    }
}
