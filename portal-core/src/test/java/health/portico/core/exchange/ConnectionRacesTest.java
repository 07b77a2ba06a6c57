package health.portico.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.ExchangeConnection;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.account.PortalAccounts;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several at the same moment, on two nodes that share nothing but the database. */
class ConnectionRacesTest {
    private static final int CLICKS = 12;
    private static final String THERE = "r1";

    private final TestClock clock = new TestClock();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all().filter(database -> database.toString().endsWith("EclipseLink"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 of many clicks at once, the first ones of all or later ones, one connects and one ends")
    void connectsOnce(TestDatabase database) throws Exception {
        var nodes = nodes(database);
        for (var round = 1; round <= 3; round++) {
            var answers = atOnce(i -> () -> nodes.get(i % 2).connect(Network.LAKESIDE));
            assertEquals(List.of("connected"), answers.stream().distinct().toList());
            assertEquals(round, entries(nodes, "exchange.connect SUCCESS"));

            atOnce(i -> () -> nodes.get(i % 2).disconnect(Network.LAKESIDE));
            assertEquals(round, entries(nodes, "exchange.disconnect SUCCESS"));
            assertEquals(Optional.empty(), nodes.get(0).open(Network.LAKESIDE));
        }
        assertEquals(6, nodes.stream().mapToInt(node -> node.mails.size()).sum());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 who connects, disconnects and takes matches back at once: each step follows the one before it")
    void staysConsistent(TestDatabase database) throws Exception {
        var nodes = nodes(database);
        atOnce(i -> () -> switch (i % 3) {
            case 0 -> nodes.get(0).connect(Network.LAKESIDE);
            case 1 -> nodes.get(1).disconnect(Network.LAKESIDE);
            default -> {
                nodes.get(1).gate.matchWithdrawn(nodes.get(1).network.patient, Network.LAKESIDE);
                yield true;
            }
        });
        var kept = nodes.get(0)
                .store
                .find(nodes.get(0).network.patient, Network.LAKESIDE)
                .orElseThrow();
        var begun = entries(nodes, "exchange.connect SUCCESS");
        var ended = entries(nodes, "exchange.disconnect SUCCESS") + entries(nodes, "exchange.end SUCCESS");
        assertEquals(kept.number(), begun + ended);
        assertEquals(kept.connected() ? 1 : 0, begun - ended);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 a match that is taken back between the question and the commit connects nothing that stays")
    void noticesWhatWasTakenBackMeanwhile(TestDatabase database) throws Exception {
        var network = new Network(Node.somebody(database));
        network.match(Network.LAKESIDE, THERE);
        var node = new Node(database, clock, network, steps -> new ConnectionSteps() {
            @Override
            public void connect(Optional<ExchangeConnection> former, Wanted wanted, String actor) {
                network.theirs.clear();
                steps.connect(former, wanted, actor);
            }

            @Override
            public boolean end(ExchangeConnection connection, Ending why, String actor) {
                return steps.end(connection, why, actor);
            }
        });

        assertEquals("external-account-not-matched", node.connect(Network.LAKESIDE));
        assertEquals(Optional.empty(), node.open(Network.LAKESIDE));
        assertFalse(
                node.store.find(network.patient, Network.LAKESIDE).orElseThrow().connected());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R62 S57 what cannot be audited is neither connected nor ended")
    void changesNothingWithoutAudit(TestDatabase database) throws Exception {
        var network = new Network(Node.somebody(database));
        network.match(Network.LAKESIDE, THERE);
        var node = new Node(database, clock, network);
        AuditLog broken = entry -> {
            throw new PortalException(ProblemType.INTERNAL_ERROR);
        };
        var people = new PortalAccounts(database.inject(new JpaAccountStore(clock)), null, null, null, broken);
        var steps = database.transactional(
                ConnectionSteps.class,
                new ConnectionMachine(node.store, people, (account, template, about) -> {}, broken, clock));
        var wanted = new ConnectionSteps.Wanted(network.patient, Network.LAKESIDE, THERE);

        assertThrows(PortalException.class, () -> steps.connect(Optional.empty(), wanted, "somebody"));
        assertEquals(Optional.empty(), node.store.find(network.patient, Network.LAKESIDE));
        node.connect(Network.LAKESIDE);
        var kept = node.store.find(network.patient, Network.LAKESIDE).orElseThrow();
        assertThrows(PortalException.class, () -> steps.end(kept, Ending.DISCONNECTED, "somebody"));
        assertTrue(node.open(Network.LAKESIDE).isPresent());
    }

    private List<Node> nodes(TestDatabase database) throws Exception {
        var network = new Network(Node.somebody(database));
        network.match(Network.LAKESIDE, THERE);
        return List.of(new Node(database, clock, network), new Node(database, clock, network));
    }

    private static long entries(List<Node> nodes, String action) {
        return nodes.stream().mapToLong(node -> node.entries(action)).sum();
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> tasks) throws Exception {
        var pool = Executors.newFixedThreadPool(CLICKS);
        try {
            var start = new CyclicBarrier(CLICKS);
            List<Callable<T>> all = new ArrayList<>();
            for (var i = 0; i < CLICKS; i++) {
                var task = tasks.apply(i);
                all.add(() -> {
                    start.await();
                    return task.call();
                });
            }
            List<T> answers = new ArrayList<>();
            for (var one : pool.invokeAll(all)) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
