package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.request.TrustedProxies;
import health.portico.embedded.fixture.FixtureResource;
import health.portico.embedded.http.ConnectionLimits;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client leaves half done ends, however often it sends a byte. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DeadlinesTest {
    private static final int MOST = 3;
    private static final TrustedProxies NONE = ConnectionLimits.STANDARD.proxies();
    private static final int PIECES = 200;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final String HEAD =
            "POST /portal/fixture HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    private static PortalServer server;

    @BeforeAll
    static void start() {
        server = with(new ConnectionLimits(LONG, SHORT, SHORT, SHORT, 64 * 1024, MOST, NONE));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void endsAHeadThatNeverEnds() throws Exception {
        try (var client = new RawClient(server).send("GET /portal/fixture/visit HTTP/1.1\r\n")) {
            assertTrue(client.dribble("X: y\r\n", PIECES) < PIECES);
        }
    }

    @Test
    void endsABodyThatNeverEnds() throws Exception {
        try (var client = new RawClient(server).send(HEAD + "Content-Length: 60000\r\n\r\n{")) {
            assertTrue(client.dribble(" ", PIECES) < PIECES);
        }
    }

    @Test
    void endsAChunkedBodyThatNeverEnds() throws Exception {
        try (var client = new RawClient(server).send(HEAD + "Transfer-Encoding: chunked\r\n\r\n")) {
            assertTrue(client.dribble("1\r\n \r\n", PIECES) < PIECES);
        }
    }

    @Test
    void endsAnAnswerThatNobodyTakesIn() {
        try (var quick = with(
                        new ConnectionLimits(SHORT.multipliedBy(4), LONG, LONG, SHORT, Integer.MAX_VALUE, MOST, NONE));
                var client = new RawClient(quick);
                var hourglass = new RawClient(quick)) {
            client.send("GET /portal/fixture/large HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertEquals("", hourglass.readToEnd());
            assertTrue(client.readToEnd().length() < FixtureResource.LARGE);
        }
    }

    @Test
    void endsASilentConnection() {
        try (var quick = with(new ConnectionLimits(SHORT, LONG, LONG, LONG, 64 * 1024, MOST, NONE));
                var mute = new RawClient(quick);
                var served = new RawClient(quick)) {
            served.send("GET /portal/fixture/visit HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertTrue(served.readToEnd().startsWith("HTTP/1.1 200"));
            assertEquals("", mute.readToEnd());
        }
    }

    @Test
    void boundsWhatOneClientLeavesHalfDone() throws Exception {
        try (var patient = with(new ConnectionLimits(LONG, LONG, LONG, LONG, 64 * 1024, MOST, NONE))) {
            var clients = new ArrayList<RawClient>();
            for (var i = 0; i < MOST; i++) {
                clients.add(new RawClient(patient).send(HEAD + "Content-Length: 14\r\n\r\n{"));
            }
            try (var body = new RawClient(patient).send(HEAD + "Content-Length: 14\r\n\r\n{");
                    var head = new RawClient(patient).send("GET /portal/")) {
                assertEquals("", body.readToEnd());
                assertEquals("", head.readToEnd());
            }
            assertEquals(200, Fixture.get(patient, "fixture/visit").statusCode());
            assertTrue(clients.remove(0).send("\"name\":\"Ana\"}").read(12).endsWith("200"));
            assertTrue(isServedAgain(patient));
            clients.forEach(RawClient::close);
        }
    }

    /** The place of a request is free a moment after its answer has been read: ask until it is. */
    private static boolean isServedAgain(PortalServer patient) {
        for (var asked = 0; asked < 1_000; asked++) {
            try (var body = new RawClient(patient).send(HEAD + "Content-Length: 14\r\n\r\n{")) {
                if (body.send("\"name\":\"Ana\"}").read(12).endsWith("200")) {
                    return true;
                }
            } catch (UncheckedIOException refused) {
                continue;
            }
        }
        return false;
    }

    private static PortalServer with(ConnectionLimits limits) {
        return Fixture.inMemory().limits(limits).start();
    }
}
