package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.embedded.fixture.FixtureResource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that send or take in slowly hold connections, never workers. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SlowClientsTest {
    private static final String LARGE = "GET /portal/fixture/large HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static PortalServer server;

    private final List<RawClient> clients = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = Fixture.inMemory().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void leave() {
        clients.forEach(RawClient::close);
    }

    @Test
    void servesOthersWhileTwoHundredBodiesAreOnTheirWay() throws Exception {
        connect(
                200,
                "POST /portal/fixture HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 60000\r\n\r\n{");
        serves();
        clients.forEach(client -> client.send(" "));
        serves();
    }

    @Test
    void servesOthersWhileTwoHundredHeadsAreOnTheirWay() throws Exception {
        connect(200, "GET /portal/fixture/visit HTTP/1.1\r\nHost: loc");
        serves();
    }

    @Test
    void servesOthersWhileTwoHundredConnectionsAreSilent() throws Exception {
        connect(200, "GET /portal/fixture/visit HTTP/1.1\r\nHost: localhost\r\n\r\n");
        clients.forEach(client -> assertTrue(client.read(12).endsWith("200")));
        connect(200, "");
        serves();
    }

    @Test
    void servesOthersWhileNobodyTakesInLargeAnswers() throws Exception {
        connect(40, LARGE);
        serves();
    }

    @Test
    void keepsNoWorkerForRequestsBehindAnAnswerThatNobodyTakesIn() throws Exception {
        connect(40, LARGE + LARGE + LARGE);
        serves();
        var answers = clients.get(0)
                .send("GET /portal/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                .readToEnd();
        assertEquals(3, answers.split("HTTP/1.1 200", -1).length - 1);
        assertTrue(answers.length() > 3 * FixtureResource.LARGE);
    }

    private void connect(int count, String request) {
        for (var i = 0; i < count; i++) {
            clients.add(new RawClient(server).send(request));
        }
    }

    private static void serves() throws Exception {
        for (var i = 0; i < 20; i++) {
            assertEquals(200, Fixture.get(server, "fixture/visit").statusCode());
        }
    }
}
