package health.portico.core.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How an address is slowed down, and nobody else. */
class AddressLimitTest {
    private static final String NO_CODE = "00000-00000";

    private final TestClock clock = new TestClock();

    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S7 ten tries may fail within five minutes, wherever these begin; then even the right code waits, elsewhere it does not")
    void countsInAMovingWindow(TestDatabase database) {
        var desk = new Desk(database, clock);
        var place = Desk.somewhere();
        for (var i = 0; i < 10; i++) {
            assertInstanceOf(Redemption.Refused.class, desk.guests.redeem(NO_CODE, Desk.BORN, place));
            clock.advance(Duration.ofSeconds(20));
        }
        var code = desk.issue(Desk.somebody()).code();
        assertEquals(
                new Redemption.Throttled(Duration.ofSeconds(100)), desk.guests.redeem(code.shown(), Desk.BORN, place));

        clock.advance(Duration.ofSeconds(100));
        assertInstanceOf(Redemption.Refused.class, desk.guests.redeem(NO_CODE, Desk.BORN, place));
        assertEquals(new Redemption.Throttled(Duration.ofSeconds(20)), desk.guests.redeem(NO_CODE, Desk.BORN, place));
        assertInstanceOf(Redemption.Opened.class, desk.redeem(code));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S7 what is throttled leaves no trace, so a flood makes nothing grow; the clean-up forgets addresses")
    void growsWithNothing(TestDatabase database) throws Exception {
        var desk = new Desk(database, clock);
        var place = Desk.somewhere();
        for (var i = 0; i < 500; i++) {
            desk.guests.redeem(NO_CODE, Desk.BORN, place);
        }
        assertEquals(10, desk.audit.entries().size());

        clock.advance(Duration.ofMinutes(61));
        database.run(desk.tidying::run);
        assertEquals(
                0,
                database.count(
                        "select count(*) from portico_address_failure where last_failed_at < timestamp with time zone '"
                                + clock.now().minusMinutes(60) + "'"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S7 a clock that steps back locks nobody out")
    void bearsAClockThatStepsBack(TestDatabase database) {
        var desk = new Desk(database, clock);
        var place = Desk.somewhere();
        for (var i = 0; i < 10; i++) {
            desk.guests.redeem(NO_CODE, Desk.BORN, place);
        }
        clock.advance(Duration.ofHours(-3));

        assertInstanceOf(Redemption.Refused.class, desk.guests.redeem(NO_CODE, Desk.BORN, place));
    }
}
