package health.portico.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.HostViewer;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions of people whom the hospital logs in, on two nodes. */
class HostSessionsTest {
    private final TestClock clock = new TestClock();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    /** How a session ends: each database, each way. */
    static Stream<Arguments> ends() {
        return databases()
                .flatMap(database -> Stream.of(
                        Arguments.of(
                                database,
                                "by 20 minutes without activity",
                                end((test, node) -> test.clock.advance(Duration.ofMinutes(20)))),
                        Arguments.of(
                                database,
                                "by its age",
                                end((test, node) -> test.stayActive(node, Duration.ofHours(12)))),
                        Arguments.of(database, "by log-out", end((test, node) -> node.request(test.host)
                                .sessions()
                                .end())),
                        Arguments.of(
                                database,
                                "from another device",
                                end((test, node) -> node.sessions.end(
                                        test.host.viewer().account(),
                                        node.sessions
                                                .find(test.host)
                                                .orElseThrow()
                                                .id())))));
    }

    private final HostViewer host = People.ofHost("sid-1 2026-05-20T18:59:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("ends")
    @DisplayName("S25 S30 S33 S34 S36 a log-in of the host is used up when its session has ended, on every node")
    void opensOneSessionPerLogIn(TestDatabase database, String how, BiConsumer<HostSessionsTest, Node> end) {
        var one = new Node(database, clock);
        var two = new Node(database, clock);
        var first = one.request(host).active().require();
        assertEquals(first.id(), two.request(host).active().require().id(), "both nodes serve the same session");

        end.accept(this, one);

        for (var node : List.of(one, two)) {
            assertTrue(node.request(host).active().session().isEmpty(), how);
        }
        clock.advance(Duration.ofDays(60));
        assertTrue(one.request(host).active().session().isEmpty(), "two months later");
        var again = new HostViewer(host.viewer(), "sid-1 2026-05-20T20:00:00Z");
        assertFalse(two.request(again).active().session().isEmpty(), "logged in again");
        assertEquals(first.viewer(), two.request(again).active().require().viewer());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S30 S31 a session of the host works at 19:59.999 after activity")
    void livesByTheSameClock(TestDatabase database) {
        var node = new Node(database, clock);
        node.request(host);
        clock.advance(Duration.ofMinutes(10));
        stayActive(node, Duration.ZERO);

        clock.advance(Duration.ofMinutes(20).minusMillis(1));
        assertTrue(node.request(host).active().session().isPresent());
        clock.advance(Duration.ofMillis(1));
        assertTrue(node.request(host).active().session().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S25 the requests with which a page begins share one session, though they come at once")
    void opensOneSessionForParallelRequests(TestDatabase database) throws Exception {
        var one = new Node(database, clock);
        var two = new Node(database, clock);

        var ids = Stream.generate(() -> List.of(one, two))
                .limit(8)
                .flatMap(List::stream)
                .map(node -> CompletableFuture.supplyAsync(
                        () -> node.request(host).active().require().id()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();

        assertEquals(1, ids.size());
        assertEquals(
                List.of("session.log-in SUCCESS"),
                Stream.of(one, two)
                        .flatMap(node -> node.audit.actions().stream())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S35 S36 a role that the host takes away is gone with the next request")
    void takesTheRoleFromTheHost(TestDatabase database) {
        var node = new Node(database, clock);
        var account = host.viewer().account();
        assertEquals(
                ViewerKind.CLINICIAN,
                node.request(host).active().require().viewer().role());

        var demoted = new HostViewer(
                new Viewer(account, ViewerKind.SUPPORT, "Ada Example", Optional.empty(), Optional.empty(), Set.of()),
                host.logIn());

        assertEquals(
                ViewerKind.SUPPORT,
                node.request(demoted).active().require().viewer().role());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S25 two people never share a session, whatever the host calls their log-ins")
    void keepsPeopleApart(TestDatabase database) {
        var node = new Node(database, clock);
        var another = People.ofHost(host.logIn());

        var ids = new TreeSet<UUID>();
        for (var who : List.of(host, another)) {
            var session = node.request(who).active().require();
            assertEquals(who.viewer(), session.viewer());
            ids.add(session.id());
        }

        assertEquals(2, ids.size());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S25 a used-up log-in is remembered for 90 days beyond the longest session")
    void forgetsOldLogIns(TestDatabase database) {
        var node = new Node(database, clock);
        node.request(host);
        clock.advance(Duration.ofDays(90).plusHours(12));
        node.request(People.ofHost("sweeps"));
        assertTrue(node.request(host).active().session().isEmpty());

        clock.advance(Duration.ofNanos(1_000));
        node.request(People.ofHost("sweeps"));
        assertTrue(node.request(host).active().session().isPresent());
    }

    @Test
    @DisplayName("the name of a log-in is kept short and out of logs")
    void namesNoLogInInTexts() {
        assertFalse(host.toString().contains("sid-1"), host.toString());
        assertThrows(IllegalArgumentException.class, () -> People.ofHost(" "));
        assertThrows(IllegalArgumentException.class, () -> People.ofHost("x".repeat(1_001)));
    }

    /** Be active every quarter of an hour, and once now. */
    private void stayActive(Node node, Duration time) {
        var request = node.request(host);
        request.sessions().extend();
        request.sessions().writeExtension(false);
        for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusMinutes(15)) {
            var session = node.sessions.find(host).orElseThrow();
            node.sessions.keep(node.sessions.activeNow(session));
            clock.advance(Duration.ofMinutes(15));
        }
    }

    private static BiConsumer<HostSessionsTest, Node> end(BiConsumer<HostSessionsTest, Node> way) {
        return way;
    }
}
