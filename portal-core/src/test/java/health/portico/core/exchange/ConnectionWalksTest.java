package health.portico.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.host.ExchangeConnection;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random walks of patient, both sides and clock, beside a model that knows nothing of the code; the seed makes a failure come back. */
class ConnectionWalksTest {
    private static final int WALKS = 8;
    private static final int STEPS = 60;
    private static final List<String> RECORDS = List.of("r1", "r2");

    private final Random random = new Random(20_261_127);
    private final TestClock clock = new TestClock();
    private final Set<String> seen = new HashSet<>();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all().filter(database -> database.toString().endsWith("EclipseLink"));
    }

    /** What the requirements say of a patient and one organization, in their words. */
    private static final class Model {
        @Nullable
        String theirs;

        @Nullable
        String ours;

        @Nullable
        String connected;

        boolean everConnected;
        int changes;

        @Nullable
        String match(boolean merged) {
            return !merged && ours != null && Objects.equals(ours, theirs) ? ours : null;
        }

        void fallBack(@Nullable String match) {
            if (connected != null && !connected.equals(match)) {
                end();
            }
        }

        void end() {
            connected = null;
            changes++;
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R18 R62 whatever patient and both sides do in whatever order: nothing unmatched is ever connected, the gate opens for what is connected alone, and the exchange hears of it")
    void agreesWithTheModel(TestDatabase database) throws Exception {
        for (var walk = 0; walk < WALKS; walk++) {
            var node = new Node(database, clock, new Network(Node.somebody(database)));
            Map<String, Model> models =
                    new TreeMap<>(Map.of(Network.LAKESIDE, new Model(), Network.HARBOR, new Model()));
            for (var step = 0; step < STEPS; step++) {
                var id = random.nextBoolean() ? Network.LAKESIDE : Network.HARBOR;
                step(node, models, id, models.get(id));
                models.forEach((one, model) -> assertAgreed(node, one, model));
            }
            node.network.refusing = false;
            clock.advance(Duration.ofHours(1));
            node.delivery.run();
            models.forEach((one, model) -> assertHeard(node, one, model));
            assertTold(
                    node,
                    models.values().stream().mapToInt(model -> model.changes).sum());
        }
        assertEquals(
                Set.of(
                        "connected",
                        "external-account-not-matched",
                        "source-not-available",
                        "disconnected",
                        "fell back"),
                seen,
                "the walks miss something");
    }

    private void step(Node node, Map<String, Model> models, String id, Model model) {
        var network = node.network;
        switch (random.nextInt(16)) {
            case 0 -> model.theirs = set(network.theirs, id);
            case 1 -> model.ours = set(network.ours, id);
            case 2 -> network.silent = !network.silent;
            case 3 -> network.merged = random.nextInt(3) == 0;
            case 4, 5, 12 -> connect(node, id, model);
            case 6, 13 -> disconnect(node, id, model);
            case 7 -> look(node, models);
            case 8 -> check(node, models);
            case 9 -> withdraw(node, id, model);
            case 10 -> network.refusing = !network.refusing;
            case 14 -> {
                network.match(id, RECORDS.get(0));
                model.theirs = RECORDS.get(0);
                model.ours = RECORDS.get(0);
            }
            default -> {
                clock.advance(Duration.ofMinutes(random.nextInt(30)));
                node.delivery.run();
            }
        }
    }

    private @Nullable String set(Map<String, String> side, String id) {
        if (random.nextInt(4) == 0) {
            side.remove(id);
            return null;
        }
        side.put(id, RECORDS.get(random.nextInt(10) / 7));
        return side.get(id);
    }

    private void connect(Node node, String id, Model model) {
        var answer = node.connect(id);
        seen.add(answer);
        if (node.network.silent && model.ours != null && !node.network.merged) {
            assertEquals("source-not-available", answer);
            return;
        }
        var match = model.match(node.network.merged);
        fallBack(model, match);
        assertEquals(match == null ? "external-account-not-matched" : "connected", answer);
        if (match != null && model.connected == null) {
            model.connected = match;
            model.everConnected = true;
            model.changes++;
        }
    }

    private void disconnect(Node node, String id, Model model) {
        assertEquals(model.everConnected, node.disconnect(id));
        if (model.connected != null) {
            model.end();
            seen.add("disconnected");
        }
    }

    private void look(Node node, Map<String, Model> models) {
        models.forEach((id, model) -> {
            var hears = !node.network.silent || model.ours == null || node.network.merged;
            if (hears) {
                fallBack(model, model.match(node.network.merged));
            }
            var otherwise = model.match(node.network.merged) == null ? "unmatched" : "matched";
            var expected = model.connected != null ? "connected" : hears ? otherwise : "unknown";
            assertEquals(expected, node.listed(id));
        });
    }

    private void check(Node node, Map<String, Model> models) {
        if (node.network.silent) {
            return;
        }
        clock.advance(Duration.ofMinutes(15));
        node.check.run();
        models.values().forEach(model -> fallBack(model, model.match(node.network.merged)));
    }

    private void withdraw(Node node, String id, Model model) {
        model.theirs = null;
        node.network.theirs.remove(id);
        node.gate.matchWithdrawn(node.network.patient, id);
        fallBack(model, null);
    }

    private void fallBack(Model model, @Nullable String match) {
        var before = model.changes;
        model.fallBack(match);
        if (model.changes > before) {
            seen.add("fell back");
        }
    }

    private static void assertAgreed(Node node, String id, Model model) {
        var open = model.connected != null && model.connected.equals(model.ours) && !node.network.merged;
        assertEquals(open ? Optional.of(model.connected) : Optional.empty(), node.open(id), id);
        var kept = node.store.find(node.network.patient, id);
        assertEquals(model.everConnected, kept.isPresent());
        assertEquals(
                model.connected != null,
                kept.filter(ExchangeConnection::connected).isPresent(),
                id);
        assertEquals(model.changes, kept.map(ExchangeConnection::number).orElse(0));
    }

    private static void assertHeard(Node node, String id, Model model) {
        var last = node.network.taken.stream()
                .filter(one -> one.organization().equals(id))
                .max(Comparator.comparingInt(ExchangeConnection::number));
        assertEquals(model.changes, last.map(ExchangeConnection::number).orElse(0), id);
        assertEquals(
                model.connected != null,
                last.filter(ExchangeConnection::connected).isPresent(),
                id);
    }

    private static void assertTold(Node node, int changes) {
        var steps = node.entries("exchange.connect SUCCESS")
                + node.entries("exchange.disconnect SUCCESS")
                + node.entries("exchange.end SUCCESS");
        assertEquals(changes, steps, "each step has one entry");
        assertEquals(changes, node.mails.size(), "and one notice");
        assertEquals(changes, Set.copyOf(node.mails).size(), "about a thing of its own");
    }
}
