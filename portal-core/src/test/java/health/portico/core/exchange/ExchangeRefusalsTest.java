package health.portico.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.health.HealthStatus;
import java.time.Duration;
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

/** What opens nothing, and what ends nothing, when a side names no record, names nonsense, or does not answer. */
class ExchangeRefusalsTest {
    private static final Logger LOG = Logger.getLogger(ExchangeDelivery.class.getName());
    private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

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

    private Node matched(TestDatabase database, String... organizations) throws Exception {
        var network = new Network(Node.somebody(database));
        for (var organization : organizations) {
            network.match(organization, "r1");
        }
        return new Node(database, clock, network);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R62 a record without a name, or with one of more than 128 characters, is none, though both sides say it")
    void takesNoNonsenseForARecord(TestDatabase database) throws Exception {
        var node = matched(database);
        for (var record : List.of("", " ", "\t", "r".repeat(129))) {
            node.network.match(Network.LAKESIDE, record);
            assertEquals("external-account-not-matched", node.connect(Network.LAKESIDE), record);
        }
        node.network.match(Network.LAKESIDE, "r".repeat(128));
        assertEquals("connected", node.connect(Network.LAKESIDE));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R62 for somebody whom our own list does not know nobody is asked, nothing matches, and the gate is shut")
    void opensNothingForTheUnknown(TestDatabase database) throws Exception {
        var node = matched(database, Network.LAKESIDE);
        node.connect(Network.LAKESIDE);
        node.network.asked.clear();
        node.network.unknown = true;

        assertEquals(Optional.empty(), node.open(Network.LAKESIDE));
        assertEquals("unmatched", node.listed(Network.LAKESIDE));
        assertEquals("external-account-not-matched", node.connect(Network.LAKESIDE));
        assertEquals(List.of(), node.network.asked);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R62 the gate is open for the connected record alone: where both sides name another one it shuts at once, the connection ends, and the patient connects the new one")
    void opensNothingForAnotherRecord(TestDatabase database) throws Exception {
        var node = matched(database, Network.LAKESIDE);
        node.connect(Network.LAKESIDE);
        node.network.match(Network.LAKESIDE, "r2");

        assertEquals(Optional.empty(), node.open(Network.LAKESIDE));
        assertEquals("matched", node.listed(Network.LAKESIDE));
        assertEquals(1, node.entries("exchange.end SUCCESS"));
        assertEquals("connected", node.connect(Network.LAKESIDE));
        assertEquals(Optional.of("r2"), node.open(Network.LAKESIDE));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 where the sides name different records nothing matches, whichever of them has changed its mind")
    void matchesNothingWhereTheSidesDiffer(TestDatabase database) throws Exception {
        var node = matched(database, Network.LAKESIDE, Network.HARBOR);
        node.network.ours.put(Network.LAKESIDE, "r2");
        node.network.theirs.put(Network.HARBOR, "r2");

        for (var organization : List.of(Network.LAKESIDE, Network.HARBOR)) {
            assertEquals("external-account-not-matched", node.connect(organization));
            assertEquals("unmatched", node.listed(organization));
            assertEquals(Optional.empty(), node.open(organization));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R62 S44 while our own list does not answer the gate opens nothing, nothing connects, and nothing ends")
    void opensNothingWhileOurListIsSilent(TestDatabase database) throws Exception {
        var node = matched(database, Network.LAKESIDE, Network.HARBOR);
        node.connect(Network.LAKESIDE);
        node.network.silentAtHome = true;

        var shut = assertThrows(PortalException.class, () -> node.open(Network.LAKESIDE));
        assertEquals(ProblemType.SOURCE_NOT_AVAILABLE, shut.type());
        assertEquals("source-not-available", node.connect(Network.HARBOR));
        assertEquals("connected unknown", node.listed(Network.LAKESIDE) + " " + node.listed(Network.HARBOR));

        node.network.silentAtHome = false;
        assertEquals(Optional.of("r1"), node.open(Network.LAKESIDE));
        assertEquals(Optional.empty(), node.open(Network.HARBOR));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 while nobody says who takes part nothing is listed, nothing connects, and nothing ends")
    void endsNothingWhileNobodySaysWhoTakesPart(TestDatabase database) throws Exception {
        var node = matched(database, Network.LAKESIDE, Network.HARBOR);
        node.connect(Network.LAKESIDE);
        node.network.silentOnWhoTakesPart = true;

        assertEquals("source-not-available", node.connect(Network.HARBOR));
        var silent = assertThrows(PortalException.class, () -> node.listed(Network.LAKESIDE));
        assertEquals(ProblemType.SOURCE_NOT_AVAILABLE, silent.type());
        clock.advance(Duration.ofHours(1));
        node.check.run();

        assertEquals(Optional.of("r1"), node.open(Network.LAKESIDE));
        assertEquals(0, node.entries("exchange.end SUCCESS"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R62 a portal that runs without its exchange for a while ends nothing by itself, tells nobody, and says so")
    void endsNothingWithoutAnExchange(TestDatabase database) throws Exception {
        var node = matched(database, Network.LAKESIDE);
        node.connect(Network.LAKESIDE);
        node.network.installed = false;
        clock.advance(Duration.ofHours(1));
        node.check.run();
        node.delivery.run();
        assertEquals(List.of(), node.accounts.list(node.self, node.network.patient));

        assertEquals(0, node.entries("exchange.end SUCCESS"));
        assertEquals(HealthStatus.off("external-exchange"), node.delivery.check());
        assertEquals(List.of(), node.network.offered);
        node.network.installed = true;
        node.delivery.run();
        assertEquals(1, node.network.taken.size());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 three that do not answer are no outage while others between them do: each is looked at")
    void looksAtAllBesideAFewThatAreSilent(TestDatabase database) throws Exception {
        var node = five(database);
        node.network.asked.clear();
        node.network.silentAbout.addAll(List.of("a", "c", "e"));
        clock.advance(Duration.ofHours(1));
        node.check.run();

        assertEquals(FIVE, node.network.asked.stream().sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 an exchange that takes none of three in a row is offered no more of them at this time")
    void offersNoMoreInAnOutage(TestDatabase database) throws Exception {
        var node = five(database);
        node.network.refusing = true;
        node.delivery.run();
        assertEquals(3, node.network.offered.size());

        node.network.refusing = false;
        clock.advance(Duration.ofHours(1));
        node.delivery.run();
        assertEquals(5, node.network.taken.size());
        assertEquals(HealthStatus.up("external-exchange"), node.delivery.check());
    }

    private Node five(TestDatabase database) throws Exception {
        var node = matched(database, FIVE.toArray(String[]::new));
        node.network.organizations = FIVE;
        for (var one : FIVE) {
            clock.advance(Duration.ofSeconds(1));
            assertEquals("connected", node.connect(one));
        }
        return node;
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 S57 what was told and could not be audited is told again")
    void tellsAgainWhatWasNotAudited(TestDatabase database) throws Exception {
        var node = matched(database, Network.LAKESIDE);
        node.connect(Network.LAKESIDE);
        AuditLog broken = entry -> {
            throw new PortalException(ProblemType.INTERNAL_ERROR);
        };
        var unaudited = new ExchangeDelivery(() -> Optional.of(node.network), node.queue, broken, clock);
        assertThrows(PortalException.class, unaudited::run);

        clock.advance(Duration.ofMinutes(1));
        node.delivery.run();
        assertEquals(2, node.network.taken.size());
        assertEquals(1, node.entries("exchange.tell SUCCESS"));
    }
}
