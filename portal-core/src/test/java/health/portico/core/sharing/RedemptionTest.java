package health.portico.core.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a code, on every database and through every provider. */
class RedemptionTest {
    private final TestClock clock = new TestClock();

    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R37 R39 a code is redeemed once, with the birth date, and opens a session that its token finds")
    void opensOnce(TestDatabase database) {
        var desk = new Desk(database, clock);
        var issued = desk.issue(Desk.somebody());
        var opened = desk.opened(issued.code());

        assertEquals(
                issued.share().id(),
                desk.guests.find(opened.token()).orElseThrow().id());
        assertEquals(Refusal.USED, desk.refused(issued.code()));
        assertEquals(
                List.of("share.issue SUCCESS", "share.redeem SUCCESS", "share.redeem FAILED"), desk.audit.actions());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S4 a code works at 4:59.999 and at 5:00.000, and fails at 5:00.001")
    void livesFiveMinutes(TestDatabase database) {
        var desk = new Desk(database, clock);
        for (var millis : List.of(299_999, 300_000)) {
            var issued = desk.issue(Desk.somebody());
            clock.advance(Duration.ofMillis(millis));
            assertInstanceOf(Redemption.Opened.class, desk.redeem(issued.code()));
        }
        var late = desk.issue(Desk.somebody());
        clock.advance(Duration.ofMillis(300_001));

        assertEquals(Refusal.EXPIRED, desk.refused(late.code()));
        assertEquals(ShareState.EXPIRED, desk.state(late.share()));
        assertTrue(desk.audit.actions().contains("share.expire SUCCESS"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S4 when the clock steps back behind the moment of issue, nobody knows how old a code is: it has expired")
    void bearsAClockThatStepsBack(TestDatabase database) {
        var desk = new Desk(database, clock);
        var near = desk.issue(Desk.somebody());
        clock.advance(Duration.ofSeconds(-2));
        assertInstanceOf(Redemption.Opened.class, desk.redeem(near.code()));

        var far = desk.issue(Desk.somebody());
        var session = desk.opened(desk.issue(Desk.somebody()).code());
        clock.advance(Duration.ofMillis(-2_001));
        assertEquals(Refusal.EXPIRED, desk.refused(far.code()));
        assertTrue(desk.guests.find(session.token()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S2 S6 R38 five failed tries kill the code that their first characters name, and no other, even for the right code and date; four leave it alive")
    void diesOfFiveFailures(TestDatabase database) {
        var desk = new Desk(database, clock);
        var alive = desk.issue(Desk.somebody());
        var dead = desk.issue(Desk.somebody());
        for (var i = 0; i < 4; i++) {
            fail(desk, alive, i);
            fail(desk, dead, i);
        }
        assertEquals(ShareState.ISSUED, desk.state(dead.share()));
        fail(desk, dead, 4);

        assertInstanceOf(Redemption.Opened.class, desk.redeem(alive.code()));
        assertEquals(ShareState.KILLED, desk.state(dead.share()));
        assertEquals(Refusal.KILLED, desk.refused(dead.code()));
        assertTrue(desk.audit.actions().contains("share.kill SUCCESS"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S2 no two codes that wait begin with the same four characters")
    void selectsByTheFirstFour(TestDatabase database) {
        var desk = new Desk(database, clock);
        var issued = desk.issue(Desk.somebody());
        var twin = Desk.wrong(issued.code());
        var kept = new KeptShare(
                like(issued.share()), desk.hashes.of(twin, Desk.BORN).get(0));

        assertThrows(RuntimeException.class, () -> desk.store.insert(kept));
        desk.opened(issued.code());
        desk.store.insert(kept);

        assertEquals(kept.share().id(), desk.opened(twin).share().id());
    }

    /** Another patient's code that waits as long. */
    private static Share like(Share share) {
        return new Share(
                UUID.randomUUID(),
                Desk.somebody(),
                share.issuedBy(),
                share.recipientName(),
                ShareState.ISSUED,
                0,
                share.issuedAt(),
                share.expiresAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Now the code is wrong, now the date. */
    private static void fail(Desk desk, Issue.Issued issued, int turn) {
        var wrongCode = turn % 2 == 0;
        var answer = desk.guests.redeem(
                (wrongCode ? Desk.wrong(issued.code()) : issued.code()).shown(),
                wrongCode ? Desk.BORN : Desk.OTHER_DATE,
                Desk.somewhere());
        assertEquals(new Redemption.Refused(wrongCode ? Refusal.WRONG_CODE : Refusal.WRONG_BIRTH_DATE), answer);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R37 S10 a newer code of the patient takes the place of one that waits")
    void replacesTheOlderCode(TestDatabase database) {
        var desk = new Desk(database, clock);
        var patient = Desk.somebody();
        var older = desk.issue(patient);
        var newer = desk.issue(patient);

        assertEquals(Refusal.REVOKED, desk.refused(older.code()));
        assertEquals(ShareState.REPLACED, desk.state(older.share()));
        assertInstanceOf(Redemption.Opened.class, desk.redeem(newer.code()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S10 a patient issues 10 codes in 24 hours; the eleventh waits until the first is a day old")
    void issuesTenADay(TestDatabase database) {
        var desk = new Desk(database, clock);
        var patient = Desk.somebody();
        for (var i = 0; i < 10; i++) {
            desk.issue(patient);
            clock.advance(Duration.ofHours(1));
        }

        assertEquals(new Issue.TooMany(Duration.ofHours(14)), desk.tryToIssue(patient));
        assertInstanceOf(Issue.Issued.class, desk.tryToIssue(Desk.somebody()));
        clock.advance(Duration.ofHours(14).minusMillis(1));
        assertEquals(new Issue.TooMany(Duration.ofMillis(1)), desk.tryToIssue(patient));
        clock.advance(Duration.ofMillis(1));
        assertInstanceOf(Issue.Issued.class, desk.tryToIssue(patient));
        assertInstanceOf(Issue.TooMany.class, desk.tryToIssue(patient));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S10 a code that nobody came back to stands in no other's way, however old it is")
    void issuesAfterADay(TestDatabase database) {
        var desk = new Desk(database, clock);
        var patient = Desk.somebody();
        var old = desk.issue(patient);
        clock.advance(Duration.ofDays(3));

        assertInstanceOf(Issue.Issued.class, desk.tryToIssue(patient));
        assertEquals(ShareState.EXPIRED, desk.state(old.share()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S10 an eleventh code that is refused leaves the one that waits alone")
    void refusesWithoutHarm(TestDatabase database) {
        var desk = new Desk(database, clock);
        var patient = Desk.somebody();
        var last = desk.issue(patient);
        for (var i = 0; i < 9; i++) {
            last = desk.issue(patient);
        }
        desk.tryToIssue(patient);

        assertInstanceOf(Redemption.Opened.class, desk.redeem(last.code()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S3 the database holds keyed hashes of code, birth date and token, and forgets those of codes a day later")
    void keepsHashesAlone(TestDatabase database) throws Exception {
        var desk = new Desk(database, clock);
        var patient = Desk.somebody();
        var issued = desk.issue(patient);
        var opened = desk.opened(issued.code());
        var row = "select count(*) from portico_share_code where patient_id = '" + patient.value() + "' and ";
        var plain = List.of(issued.code().characters(), issued.code().shown(), opened.token(), "1980-03-14");

        assertEquals(1, database.count(row + "code_hash is not null and birth_date_hash is not null"));
        for (var secret : plain) {
            for (var column : List.of("selector_hash", "code_hash", "birth_date_hash", "token_hash")) {
                assertEquals(0, database.count(row + column + " like '%" + secret + "%'"));
            }
            assertFalse(desk.audit.entries().toString().contains(secret), "the audit log tells a secret (S13)");
        }
        clock.advance(Duration.ofHours(25));
        database.run(desk.tidying::run);
        assertEquals(1, database.count(row + "selector_hash is null and code_hash is null and token_hash is null"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S3 after a change of the secret, codes and sessions made under the one before go on; without it they are nothing")
    void outlivesAChangeOfTheSecret(TestDatabase database) {
        var before = new Desk(database, clock);
        var issued = before.issue(Desk.somebody());
        var waiting = before.issue(Desk.somebody());
        var session = before.opened(issued.code());
        var other = "another key for tests, as long as it";

        var after = new Desk(
                database, clock, Map.of("portico.secret.key", other, "portico.secret.previous-key", Desk.SECRET));
        assertTrue(after.guests.find(session.token()).isPresent());
        assertInstanceOf(Redemption.Opened.class, after.redeem(waiting.code()));
        assertInstanceOf(
                Redemption.Opened.class,
                after.redeem(after.issue(Desk.somebody()).code()));

        var alone = new Desk(database, clock, Map.of("portico.secret.key", other));
        assertTrue(alone.guests.find(session.token()).isEmpty());
        assertEquals(
                Refusal.UNKNOWN, alone.refused(before.issue(Desk.somebody()).code()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R36b the audit log keeps for whom a code was made, who used it and from which share it came")
    void auditsTheRecipient(TestDatabase database) {
        var desk = new Desk(database, clock);
        var patient = Desk.somebody();
        var issued = desk.issue(patient);
        desk.opened(issued.code());
        var id = issued.share().id();

        var made = desk.audit.entries().get(0);
        var used = desk.audit.entries().get(1);
        assertEquals(Desk.account(patient).account(), made.actor());
        assertEquals(id + " issued for Dr. Kim Sample", made.detail());
        assertEquals("share:" + id, used.actor());
        assertEquals(java.util.Optional.of(patient), used.patient());
    }
}
