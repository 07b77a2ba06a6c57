package health.portico.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.ExchangeConnection;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.health.HealthStatus;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a patient decides reaches the exchange, and what a side takes back reaches the portal, whatever fails meanwhile. */
class ExchangeDeliveryTest {
    private static final Logger LOG = Logger.getLogger(ExchangeDelivery.class.getName());

    private final TestClock clock = new TestClock();

    @BeforeAll
    static void keepQuiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        LOG.setLevel(null);
    }

    static Stream<TestDatabase> databases() {
        return TestDatabase.all().filter(database -> database.toString().endsWith("EclipseLink"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R62 the exchange hears once of each connection and once of its end, with the record and a rising number")
    void tellsOnce(TestDatabase database) throws Exception {
        var node = matched(database);
        node.connect(Network.LAKESIDE);
        node.delivery.run();
        node.delivery.run();
        node.disconnect(Network.LAKESIDE);
        node.delivery.run();
        clock.advance(Duration.ofDays(1));
        node.delivery.run();

        assertEquals(List.of("1 connected r1", "2 ended r1"), heard(node));
        assertEquals(2, node.entries("exchange.tell SUCCESS"));
        assertEquals(HealthStatus.up("external-exchange"), node.delivery.check());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 what the exchange does not take comes again after 1, 2, 4 … minutes, every hour for ever")
    void triesAgain(TestDatabase database) throws Exception {
        var node = matched(database);
        node.network.refusing = true;
        node.connect(Network.LAKESIDE);
        node.delivery.run();
        assertEquals(HealthStatus.impaired("external-exchange", "does not take connections"), node.delivery.check());
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            clock.advance(Duration.ofMinutes(minutes).minusMillis(1));
            node.delivery.run();
            assertEquals(List.of(), node.queue.due(clock.now(), 10), "too early: " + minutes);
            clock.advance(Duration.ofMillis(1));
            assertEquals(1, due(node), "after " + minutes);
            node.delivery.run();
        }
        node.disconnect(Network.LAKESIDE);
        node.delivery.run();
        node.network.refusing = false;
        clock.advance(Duration.ofMinutes(1));
        new Node(database, clock, node.network).delivery.run();
        assertEquals(List.of("2 ended r1"), heard(node), "what is new waits no longer than what was new before");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 what ended with the process is told again; of two nodes one tells")
    void survivesTheEndOfTheProcess(TestDatabase database) throws Exception {
        var node = matched(database);
        node.connect(Network.LAKESIDE);
        var due = node.queue.due(clock.now(), 10);
        assertTrue(node.queue.claim(due.get(0), clock.now().plusMinutes(1)), "and then the process ends");
        assertFalse(node.queue.claim(due.get(0), clock.now().plusMinutes(1)));

        node.delivery.run();
        assertEquals(List.of(), heard(node));
        clock.advance(Duration.ofMinutes(1));
        node.delivery.run();
        assertEquals(List.of("1 connected r1"), heard(node));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R62 of two nodes that find the same connection at the same moment the slower one leaves it to the other")
    void leavesToTheOtherNode(TestDatabase database) throws Exception {
        var node = matched(database);
        node.connect(Network.LAKESIDE);
        var slower = new TellQueue() {
            @Override
            public List<Untold> due(OffsetDateTime now, int most) {
                var found = node.queue.due(now, most);
                found.forEach(one -> assertTrue(node.queue.claim(one, now.plusMinutes(1)), "the other node"));
                return found;
            }

            @Override
            public boolean claim(Untold one, OffsetDateTime nextAttempt) {
                return node.queue.claim(one, nextAttempt);
            }

            @Override
            public void confirm(ExchangeConnection taken) {
                node.queue.confirm(taken);
            }
        };
        new ExchangeDelivery(() -> Optional.of(node.network), slower, node.audit, clock).run();

        assertEquals(List.of(), heard(node));
        assertEquals(0, node.entries("exchange.tell SUCCESS"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 an end is told at once though the connection is being told: the older answer does not swallow it")
    void doesNotSwallowTheEnd(TestDatabase database) throws Exception {
        var node = matched(database);
        node.connect(Network.LAKESIDE);
        var slow = node.queue.due(clock.now(), 10).get(0);
        assertTrue(node.queue.claim(slow, clock.now().plusMinutes(1)));
        node.disconnect(Network.LAKESIDE);
        node.queue.confirm(slow.connection());
        node.delivery.run();

        assertEquals(List.of("2 ended r1"), heard(node));
        assertFalse(node.queue.claim(slow, clock.now().plusMinutes(1)), "it is another state now");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 a match that is taken back without a word ends the exchange within a quarter of an hour")
    void noticesByItself(TestDatabase database) throws Exception {
        var node = matched(database);
        node.connect(Network.LAKESIDE);
        node.network.theirs.clear();
        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        node.check.run();
        assertEquals(Optional.of("r1"), node.open(Network.LAKESIDE), "nobody has looked yet");
        clock.advance(Duration.ofMillis(1));
        node.check.run();

        assertEquals(Optional.empty(), node.open(Network.LAKESIDE));
        assertEquals(1, node.entries("exchange.end SUCCESS"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 what was looked at is left in peace for a quarter of an hour")
    void looksOnceInAWhile(TestDatabase database) throws Exception {
        var node = matched(database);
        node.connect(Network.LAKESIDE);
        clock.advance(Duration.ofMinutes(15));
        node.network.asked.clear();
        node.check.run();
        clock.advance(Duration.ofMinutes(14));
        node.check.run();
        assertEquals(1, node.network.asked.size());
        clock.advance(Duration.ofMinutes(1));
        node.check.run();
        assertEquals(2, node.network.asked.size());
        assertEquals(Optional.of("r1"), node.open(Network.LAKESIDE));
        node.disconnect(Network.LAKESIDE);
        clock.advance(Duration.ofHours(1));
        node.check.run();
        assertEquals(2, node.network.asked.size(), "what has ended is nobody's question");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 a side that does not answer ends nothing, and its connections are looked at as soon as it does")
    void takesAnOutageForNoAnswer(TestDatabase database) throws Exception {
        var node = matched(database);
        node.connect(Network.LAKESIDE);
        node.network.silent = true;
        clock.advance(Duration.ofHours(1));
        node.check.run();
        assertEquals("connected", node.listed(Network.LAKESIDE));
        node.network.silent = false;
        node.network.ours.clear();
        node.check.run();
        assertEquals("unmatched", node.listed(Network.LAKESIDE));
        assertEquals(1, node.entries("exchange.end SUCCESS"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 three in a row that do not answer are an outage: the work says so and asks no more")
    void stopsInAnOutage(TestDatabase database) throws Exception {
        var node = matched(database);
        node.network.organizations = List.of("a", "b", "c", "d", "e");
        for (var one : node.network.organizations) {
            node.network.match(one, "r1");
            node.connect(one);
        }
        node.network.asked.clear();
        node.network.silent = true;
        clock.advance(Duration.ofDays(1));

        assertThrows(IllegalStateException.class, node.check::run);
        assertEquals(3, node.network.asked.size());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 the other side is asked about nobody for whom ours names no record")
    void asksAboutNobodyElse(TestDatabase database) throws Exception {
        var node = matched(database);
        node.network.ours.remove(Network.LAKESIDE);
        assertEquals("unmatched", node.listed(Network.LAKESIDE));
        assertEquals(List.of(), node.network.asked);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 what is connected with an organization that takes no part any more ends, and is not listed")
    void endsWithWhoLeaves(TestDatabase database) throws Exception {
        var node = matched(database);
        node.connect(Network.LAKESIDE);
        node.network.organizations = List.of(Network.HARBOR);

        assertEquals("", node.listed(Network.LAKESIDE));
        assertEquals(Optional.empty(), node.open(Network.LAKESIDE));
        assertEquals("record-not-available", node.connect(Network.LAKESIDE));
    }

    private Node matched(TestDatabase database) throws Exception {
        var network = new Network(Node.somebody(database));
        network.match(Network.LAKESIDE, "r1");
        return new Node(database, clock, network);
    }

    private static int due(Node node) {
        return node.queue.due(node.clock.now(), 100).size();
    }

    private static List<String> heard(Node node) {
        return node.network.taken.stream().map(ExchangeDeliveryTest::words).toList();
    }

    private static String words(ExchangeConnection one) {
        return one.number() + (one.connected() ? " connected " : " ended ") + one.recordThere();
    }
}
