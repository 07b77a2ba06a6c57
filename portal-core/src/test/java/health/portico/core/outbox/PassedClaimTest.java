package health.portico.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a notice is up to who has it now, and what was given up to support. */
class PassedClaimTest {
    private static final String LATE = "too-late";

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R9 a node whose claim has passed to another neither gives the notice back nor up, nor forgets it")
    void changesNothing(TestDatabase database) throws Exception {
        var office = office(database);
        var slow = claim(office);
        office.clock.advance(Duration.ofMinutes(5));
        var quick = claim(office);
        office.store.again(slow, LATE, office.clock.now());
        assertTrue(office.store.due(office.clock.now(), 10).isEmpty(), "it is the other's");
        office.store.giveUp(slow, LATE);
        assertEquals(NoticeState.WAITING, office.entry().state());
        office.store.forget(slow);
        assertEquals("", office.entry().errorCode());

        office.store.giveUp(quick, "refused");
        assertEquals(NoticeState.DEAD, office.entry().state());
        assertEquals("refused", office.entry().errorCode());
        office.store.forget(quick);
        assertEquals(NoticeState.DEAD, office.entry().state(), "what was given up is kept for support");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R9 S55 support has tried again what was given up, once, and each look and each try has an entry")
    void triesAgainWhatWasGivenUp(TestDatabase database) throws Exception {
        var office = office(database);
        var audit = new MemoryAudit();
        var desk = new OutboxDesk(office.store, audit, office.clock);
        var id = office.entry().id();
        assertThrows(PortalException.class, () -> desk.retry(support(), id), "it was not given up");
        office.store.giveUp(claim(office), "refused");
        desk.list(support(), Optional.of(NoticeState.DEAD), PageRequest.FIRST);
        desk.retry(support(), id);
        assertEquals(NoticeState.WAITING, office.entry().state());
        assertEquals(0, office.entry().attempts());
        assertThrows(PortalException.class, () -> desk.retry(support(), id), "it waits already");

        assertEquals(
                "[outbox.list SUCCESS, outbox.retry SUCCESS]", audit.actions().toString());
        assertEquals("notice " + id, audit.entries().get(1).detail());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R9 what was given up is kept for a year, and what waits for ever")
    void keepsTheDeadForAYear(TestDatabase database) throws Exception {
        var office = office(database);
        var tidying = new OutboxTidying(office.store, office.clock);
        office.clock.advance(Duration.ofDays(400));
        tidying.run();
        assertEquals(NoticeState.WAITING, office.entry().state());
        var claimed = claim(office);
        office.store.again(claimed, "busy", office.clock.now());
        office.store.giveUp(claimed, "refused");
        office.clock.advance(Duration.ofDays(366));
        tidying.run();
        assertEquals(NoticeState.DEAD, office.entry().state());
        office.clock.advance(Duration.ofMillis(1));
        tidying.run();
        assertEquals(0, office.store.count(Optional.empty()));
    }

    private static Office office(TestDatabase database) throws Exception {
        var office = Office.on(database, notice -> {});
        office.tell(office.person("robin@example.org"));
        assertFalse(office.store.due(office.clock.now(), 10).isEmpty());
        return office;
    }

    private static ClaimedNotice claim(Office office) {
        var now = office.clock.now();
        return office.store.claim(office.entry().id(), now, now.plusMinutes(5)).orElseThrow();
    }

    private static Viewer support() {
        return new Viewer("support-1", ViewerKind.SUPPORT, "Support", Optional.empty(), Optional.empty(), Set.of());
    }
}
