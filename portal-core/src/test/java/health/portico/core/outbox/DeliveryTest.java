package health.portico.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.NotDelivered;
import health.portico.api.host.NotDelivered.Reach;
import health.portico.api.host.Notification;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of notices when they are taken, when they are not, and when a node dies. */
class DeliveryTest {
    private final List<UUID> tried = new ArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R9 a notice that is not taken waits a minute, then twice as long each time, and is sent once it is taken")
    void triesAgainLater(TestDatabase database) throws Exception {
        var office = Office.on(database, notice -> take(notice, Reach.LATER));
        office.tell(office.person("robin@example.org"));
        failing.set(2);

        office.delivery.run();
        assertEquals("code-1", office.entry().errorCode());
        assertEquals(office.clock.now().plusMinutes(1), office.entry().nextAttemptAt());
        office.clock.advance(Duration.ofSeconds(60).minusNanos(1_000));
        office.delivery.run();
        assertEquals(1, tried.size());

        office.clock.advance(Duration.ofNanos(1_000));
        office.delivery.run();
        assertEquals(2, tried.size());
        assertEquals(office.clock.now().plusMinutes(2), office.entry().nextAttemptAt());

        office.clock.advance(Duration.ofMinutes(2));
        office.delivery.run();
        office.clock.advance(Duration.ofDays(1));
        office.delivery.run();
        assertEquals(3, tried.size());
        assertEquals(1, tried.stream().distinct().count(), "the id stays the same");
        assertEquals(NoticeState.SENT, office.entry().state());
        assertEquals("", office.entry().errorCode());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R9 a notice is tried for four days and 16 hours and then given up; a refusal for good counts after three tries")
    void givesUpInTheEnd(TestDatabase database) throws Exception {
        var office = Office.on(database, notice -> take(notice, Reach.LATER));
        office.tell(office.person("robin@example.org"));
        failing.set(Integer.MAX_VALUE);
        var begin = office.clock.now();
        while (office.entry().state() == NoticeState.WAITING) {
            office.clock.advance(
                    Duration.between(office.clock.now(), office.entry().nextAttemptAt()));
            office.delivery.run();
        }
        assertEquals(36, office.entry().attempts());
        assertEquals(Duration.ofMinutes(6735), Duration.between(begin, office.clock.now()));

        var strict = Office.on(database, notice -> take(notice, Reach.REFUSED));
        strict.tell(strict.person("robin@example.org"));
        for (var run = 0; run < 5; run++) {
            strict.delivery.run();
            strict.clock.advance(Duration.ofHours(1));
        }
        assertEquals(3, strict.entry().attempts());
        assertEquals(NoticeState.DEAD, strict.entry().state());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R9 where nobody takes anything the others are left alone, else each has its own try")
    void stopsWhereNobodyListens(TestDatabase database) throws Exception {
        var down = Office.on(database, notice -> take(notice, Reach.NOBODY));
        failing.set(Integer.MAX_VALUE);
        for (var i = 0; i < 3; i++) {
            down.tell(down.person("robin@example.org"));
        }
        down.delivery.run();
        assertEquals(1, tried.size());

        down.clock.advance(Duration.ofMinutes(1));
        down.twin(notice -> {
                    tried.add(notice.id());
                    throw new IllegalStateException("a notifier that says nothing");
                })
                .delivery
                .run();
        assertEquals(4, tried.size());
        assertEquals(
                List.of("notifier-failed"),
                down.store.list(Optional.of(NoticeState.WAITING), Optional.empty(), 10).stream()
                        .map(OutboxEntry::errorCode)
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R9 a node that dies between sending and noting loses nothing: once its claim ends the same id is sent again")
    void sendsAgainWhatADeadNodeHad(TestDatabase database) throws Exception {
        var office = Office.on(database, notice -> {
            tried.add(notice.id());
            throw new AssertionError("the power went");
        });
        office.tell(office.person("robin@example.org"));
        assertThrows(AssertionError.class, office.delivery::run);

        var other = office.twin(notice -> tried.add(notice.id()));
        office.clock.advance(Duration.ofMinutes(5).minusNanos(1_000));
        other.delivery.run();
        assertEquals(1, tried.size(), "the claim holds");

        office.clock.advance(Duration.ofNanos(1_000));
        other.delivery.run();
        other.delivery.run();
        assertEquals(2, tried.size());
        assertEquals(tried.get(0), tried.get(1));
        assertEquals(NoticeState.SENT, office.entry().state());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R9 a node that was thought dead takes nothing back")
    void lateFailureTakesNothingBack(TestDatabase database) throws Exception {
        var offices = new ArrayList<Office>();
        var slow = Office.on(database, notice -> {
            offices.get(0).clock.advance(Duration.ofMinutes(5));
            offices.get(1).delivery.run();
            throw new NotDelivered("late", Reach.REFUSED);
        });
        offices.add(slow);
        offices.add(slow.twin(notice -> tried.add(notice.id())));
        slow.tell(slow.person("robin@example.org"));

        slow.delivery.run();

        assertEquals(1, tried.size());
        assertEquals(NoticeState.SENT, slow.entry().state());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R9 of two nodes on one database exactly one sends each notice")
    void sendsOnceFromTwoNodes(TestDatabase database) throws Exception {
        var counts = new ConcurrentHashMap<UUID, Integer>();
        var first = Office.on(database, notice -> counts.merge(notice.id(), 1, Integer::sum));
        var second = first.twin(notice -> counts.merge(notice.id(), 1, Integer::sum));
        var robin = first.person("robin@example.org");
        for (var i = 0; i < 60; i++) {
            first.tell(robin);
        }
        var together = new CyclicBarrier(4);
        var threads = Executors.newFixedThreadPool(4);
        try {
            var runs = Stream.of(first, second, first, second)
                    .map(office -> threads.submit(() -> {
                        together.await();
                        office.delivery.run();
                        return true;
                    }))
                    .toList();
            for (var run : runs) {
                assertTrue(run.get(60, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(60, counts.size());
        assertEquals(List.of(1), counts.values().stream().distinct().toList());
        assertEquals(60, first.store.count(Optional.of(NoticeState.SENT)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S53 the log names the notice, the code and the class of the failure, and nobody")
    void logsNobody(TestDatabase database) throws Exception {
        var lines = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + " " + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger(OutboxDelivery.class.getName());
        log.addHandler(handler);
        try {
            var office = Office.on(database, notice -> {
                throw new NotDelivered(
                        "smtp-550", Reach.REFUSED, new IllegalStateException("550 no mailbox " + notice.address()));
            });
            office.tell(office.person("robin@example.org"));
            office.delivery.run();

            assertEquals(
                    List.of("notice " + office.entry().id()
                            + " was not taken, try 1: smtp-550 (IllegalStateException) null"),
                    lines);
        } finally {
            log.removeHandler(handler);
        }
    }

    private void take(Notification notice, Reach reach) {
        tried.add(notice.id());
        if (failing.getAndDecrement() > 0) {
            throw new NotDelivered("code-1", reach);
        }
    }
}
