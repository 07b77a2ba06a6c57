package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request whose end a proxy in front could see elsewhere is refused, and nothing behind it is served. */
class FramingTest {
    private static final String NEXT = "GET /portal/fixture/visit HTTP/1.1\r\nHost: smuggled\r\n\r\n";
    private static final String POST =
            "POST /portal/fixture HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String JSON = "{\"name\":\"Ana\"}";

    private static PortalServer server;

    @BeforeAll
    static void start() {
        server = Fixture.inMemory().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @DisplayName("S53 a head that can be read in two ways is malformed")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunkedx\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 0\r\nContent-Length: 5\r\n\r\n",
                "Content-Length: 0\r\nContent-Length: 0\r\n\r\n",
                "Content-Length: 0, 5\r\n\r\n",
                "Content-Length: -3\r\n\r\n",
                "Content-Length: +0\r\n\r\n",
                "Content-Length : 0\r\n\r\n",
                "Content-Length: 0\n\r\n",
                "Content-Length: 0\r\n\n",
                "Content-Length: 0\r\nX: a\r\n b\r\n\r\n",
                "Content-Length: 0\r\nX: a\rb\r\n\r\n",
                "Content-Length: 0\r\n: a\r\n\r\n",
                "Content-Length: 0\r\nHost: elsewhere\r\n\r\n"
            })
    void refusesADoubtfulHead(String rest) {
        refuses(POST + rest);
    }

    @DisplayName("S53 a line that is no request is malformed")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /portal/fixture/visit HTTP/1.1\nHost: localhost\n\n",
                "GET /portal/fixture/visit HTTP/1.1\nHost: localhost\r\n\r\n",
                "GET /portal/fixture/visit\r\n\r\n",
                "GET  /portal/fixture/visit HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /portal/fixture/visit HTTP/1.1 \r\nHost: localhost\r\n\r\n",
                "\r\nGET /portal/fixture/visit HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "TRACE /portal/other HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
                "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /portal/fixture HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    void refusesADoubtfulLine(String request) {
        refuses(request);
    }

    @DisplayName("S53 a chunked body that can be read in two ways is malformed")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\n{\r\n0\r\n\r\n",
                "1\r\n{\n0\r\n\r\n",
                "1\r\n{xx\r\n0\r\n\r\n",
                "1;a=b\r\n{\r\n0\r\n\r\n",
                " 1\r\n{\r\n0\r\n\r\n",
                "0x1\r\n{\r\n0\r\n\r\n",
                "\r\n{\r\n0\r\n\r\n",
                "-1\r\n{\r\n0\r\n\r\n",
                "100000001\r\n{\r\n0\r\n\r\n",
                "1\r\n{\r\n0\r\n\n",
                "1\r\n{\r\n0\r\nCookie: a=b\r\n\r\n"
            })
    void refusesADoubtfulChunk(String body) {
        refuses(POST + "Transfer-Encoding: chunked\r\n\r\n" + body);
    }

    @Test
    void servesWhatIsClearThoughItComesByteByByte() {
        var chunked = POST + "Transfer-Encoding: Chunked\r\n\r\n7\r\n{\"name\"\r\n007\r\n:\"Ana\"}\r\n0\r\n\r\n";
        var counted = POST + "Content-Length: 14\r\nConnection: close\r\n\r\n" + JSON;
        try (var whole = new RawClient(server);
                var pieces = new RawClient(server)) {
            var answers = whole.send(chunked + counted).readToEnd();
            assertEquals(2, answers.split("HTTP/1.1 200", -1).length - 1, answers);
            (chunked + counted).chars().forEach(c -> pieces.send(Character.toString(c)));
            answers = pieces.readToEnd();
            assertEquals(2, answers.split("HTTP/1.1 200", -1).length - 1, answers);
        }
    }

    private static void refuses(String request) {
        try (var client = new RawClient(server)) {
            var answers = client.send(request + NEXT).readToEnd();
            assertTrue(answers.startsWith("HTTP/1.1 400"), answers);
            assertTrue(answers.contains("\"code\":\"malformed-request\""), answers);
            assertTrue(
                    answers.toLowerCase(java.util.Locale.ROOT).contains("content-security-policy: default-src 'none'"));
            assertFalse(answers.substring(1).contains("HTTP/1.1"), answers);
        }
    }

    /** A browser posts a form and follows the redirect on the same connection. */
    @Test
    void goesOnAfterABody() {
        try (var client = new RawClient(server)) {
            for (var turn = 0; turn < 3; turn++) {
                client.send(POST + "Content-Length: " + JSON.length() + "\r\n\r\n" + JSON);
                assertEquals("HTTP/1.1 200", client.readAnswer().substring(0, 12));
                client.send("GET /portal/fixture/visit HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertEquals("HTTP/1.1 200", client.readAnswer().substring(0, 12));
            }
        }
    }
}
