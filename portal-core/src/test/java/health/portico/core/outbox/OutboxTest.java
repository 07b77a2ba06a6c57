package health.portico.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.Notification;
import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.outbox.store.SqlNoticeWishes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept and what is not. */
class OutboxTest {
    private final List<Notification> sent = new ArrayList<>();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R9 a notice is sent if and only if the transaction of what it tells of commits")
    void followsTheTransaction(TestDatabase database) throws Exception {
        var office = Office.on(database, sent::add);
        var robin = office.person("robin@example.org");

        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction(() -> {
                    office.outbox.add(robin, "mail.message", "m-1");
                    throw new IllegalStateException("the message cannot be kept");
                }));
        office.delivery.run();
        assertEquals(List.of(), sent);
        assertEquals(0, office.store.count(Optional.empty()));

        database.inTransaction(() -> {
            office.outbox.add(robin, "mail.message", "m-1");
            return true;
        });
        office.delivery.run();
        assertEquals(
                List.of("robin@example.org"),
                sent.stream().map(Notification::address).toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R14 what somebody has switched off is not kept, and is not sent if it was kept before; letters are")
    void obeysWishes(TestDatabase database) throws Exception {
        var office = Office.on(database, sent::add);
        var robin = office.person("robin@example.org");
        var wishes = new SqlNoticeWishes(database.sql());
        office.tell(robin);
        database.run(() -> wishes.unwanted(robin, Set.of("mail.message", "mail.email-changed")));
        office.tell(robin);
        assertEquals(1, office.store.count(Optional.empty()));
        office.write(new Letter(
                Optional.of(robin),
                "old@example.org",
                Locale.ENGLISH,
                "mail.email-changed",
                "change-1",
                Optional.empty()));

        office.delivery.run();
        assertEquals(
                List.of("old@example.org"),
                sent.stream().map(Notification::address).toList());
        assertEquals("mail.email-changed", office.entry().template());

        database.run(() -> wishes.unwanted(robin, Set.of()));
        office.tell(robin);
        office.delivery.run();
        assertEquals(2, sent.size());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R9 rows of what was sent go after 90 days, of what was given up after a year")
    void forgetsOldRows(TestDatabase database) throws Exception {
        var office = Office.on(database, sent::add);
        office.tell(office.person("robin@example.org"));
        office.delivery.run();
        office.clock.advance(Duration.ofDays(90));
        new OutboxTidying(office.store, office.clock).run();
        assertEquals(1, office.store.count(Optional.empty()));
        office.clock.advance(Duration.ofSeconds(1));
        new OutboxTidying(office.store, office.clock).run();
        assertEquals(0, office.store.count(Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R9 the same notice about the same thing is kept once, also after it was sent")
    void keepsEachNoticeOnce(TestDatabase database) throws Exception {
        var office = Office.on(database, sent::add);
        var robin = office.person("robin@example.org");
        var kim = office.person("kim@example.org");

        for (var again = 0; again < 3; again++) {
            database.run(() -> office.outbox.add(robin, "mail.message", "m-1"));
            office.delivery.run();
        }
        assertEquals(1, sent.size());

        database.run(() -> office.outbox.add(robin, "mail.message", "m-2"));
        database.run(() -> office.outbox.add(kim, "mail.message", "m-1"));
        office.delivery.run();
        assertEquals(3, sent.size());
        assertEquals(3, office.store.count(Optional.of(NoticeState.SENT)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R12 S36 nothing is kept for people without an address, without an account or without access")
    void keepsNothingForWhoIsNotReached(TestDatabase database) throws Exception {
        var office = Office.on(database, sent::add);

        office.tell(office.person(Optional.empty(), Locale.ENGLISH, true));
        office.tell(office.person(Optional.of("robin@example.org"), Locale.ENGLISH, false));
        office.tell(UUID.randomUUID().toString());
        office.tell("host:robin");

        assertEquals(0, office.store.count(Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R9 nothing is kept where nobody sends, so that nothing old is sent later")
    void keepsNothingWhereNobodySends(TestDatabase database) throws Exception {
        database.execute("delete from portico_outbox");
        var office = new Office(database, new TestClock(), Optional.empty());

        office.tell(office.person("robin@example.org"));
        office.delivery.run();

        assertEquals(0, office.store.count(Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R9 a caller that names no texts, or nothing that happened, learns so at once")
    void refusesMistakes(TestDatabase database) throws Exception {
        var office = Office.on(database, sent::add);
        var robin = office.person("robin@example.org");

        for (var template : List.of("mail.unheard-of", "disclaimer.results", "", "Mail", "a".repeat(65))) {
            assertThrows(IllegalArgumentException.class, () -> office.outbox.add(robin, template, "m-1"), template);
        }
        for (var about : List.of("", " ", "m".repeat(129))) {
            assertThrows(IllegalArgumentException.class, () -> office.outbox.add(robin, "mail.message", about), about);
        }
        database.run(() -> office.outbox.add(robin, "mail.message", "m".repeat(128)));
        assertEquals(1, office.store.count(Optional.of(NoticeState.WAITING)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R9 who has lost the address or the access before a notice is sent gets none")
    void givesUpWhoIsReachedNoMore(TestDatabase database) throws Exception {
        var office = Office.on(database, sent::add);
        var robin = office.person("robin@example.org");
        office.tell(robin);
        database.execute("update portico_account set email = null where id = '" + robin + "'");

        office.delivery.run();

        assertEquals(List.of(), sent);
        assertEquals(NoticeState.DEAD, office.entry().state());
        assertEquals("account-not-reached", office.entry().errorCode());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R9 pages of notices go from the newest backwards and lose none, also of one moment, while newer ones come")
    void pagesNotices(TestDatabase database) throws Exception {
        var office = Office.on(database, (message) -> {});
        var account = office.person("robin@example.org");
        for (var one = 0; one < 5; one++) {
            office.tell(account);
        }
        var desk = new OutboxDesk(office.store, new MemoryAudit(), office.clock);
        var support = new Viewer("s", ViewerKind.SUPPORT, "S", Optional.empty(), Optional.empty(), Set.of());
        var first = desk.list(support, Optional.of(NoticeState.WAITING), new PageRequest(3, Optional.empty()));
        office.clock.advance(Duration.ofMinutes(1));
        office.tell(account);
        var second = desk.list(support, Optional.of(NoticeState.WAITING), new PageRequest(3, first.next()));

        var seen = Stream.concat(first.items().stream(), second.items().stream())
                .map(OutboxEntry::id)
                .toList();
        assertEquals(5, Set.copyOf(seen).size());
        assertEquals(5, seen.size());
        assertEquals(Optional.empty(), second.next());
        var all = new PageRequest(3, first.next());
        assertEquals(
                ProblemType.INVALID_CURSOR,
                assertThrows(PortalException.class, () -> desk.list(support, Optional.empty(), all))
                        .type());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R9 what was given up is tried again when staff say so, and nothing else is")
    void revivesTheDead(TestDatabase database) throws Exception {
        var office = Office.on(database, sent::add);
        var robin = office.person("robin@example.org");
        office.tell(robin);
        var id = office.entry().id();
        assertFalse(office.store.revive(id, office.clock.now()), "it waits");
        database.execute("update portico_account set enabled = false where id = '" + robin + "'");
        office.delivery.run();
        database.execute("update portico_account set enabled = true where id = '" + robin + "'");

        assertTrue(office.store.revive(id, office.clock.now()));
        office.delivery.run();

        assertEquals(1, sent.size());
        assertEquals(NoticeState.SENT, office.entry().state());
        assertEquals(Optional.of(office.clock.now()), office.entry().sentAt());
        assertFalse(office.store.revive(id, office.clock.now()), "it was sent");
        assertFalse(office.store.revive(UUID.randomUUID(), office.clock.now()));
    }
}
