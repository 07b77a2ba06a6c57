package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedRequestTest {
    private static PortalServer server;

    @BeforeAll
    static void start() {
        server = Fixture.inMemory().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("no host", "GET /portal/fixture/visit HTTP/1.1\r\n\r\n", 400),
                Arguments.of("bad version", request("GET /portal/fixture/visit HTTP/9.9"), 400),
                Arguments.of("garbage", "\u0001\u0002\u0003 x y z\r\nHost: a\r\n\r\n", 400),
                Arguments.of("broken escape", request("GET /portal/fixture/%zz HTTP/1.1"), 400),
                Arguments.of("broken escape outside", request("GET /other/%zz HTTP/1.1"), 404),
                Arguments.of("space in path", request("GET /portal/a|b HTTP/1.1"), 400),
                Arguments.of(
                        "bad host", "GET /portal/x HTTP/1.1\r\nHost: a b\u0001:-1\r\nConnection: close\r\n\r\n", 400),
                Arguments.of("trace", request("TRACE /portal/other HTTP/1.1"), 404),
                Arguments.of(
                        "two lengths",
                        request("POST /portal/fixture HTTP/1.1", "Content-Length: 3", "Content-Length: 4"),
                        400),
                Arguments.of("negative length", request("POST /portal/fixture HTTP/1.1", "Content-Length: -3"), 400),
                Arguments.of(
                        "too many headers",
                        request(
                                "GET /portal/fixture/visit HTTP/1.1",
                                "X: 1\r\n".repeat(200).strip()),
                        400),
                Arguments.of(
                        "oversized header",
                        request("GET /portal/fixture/visit HTTP/1.1", "X-Large: " + "a".repeat(40_000)),
                        400));
    }

    @DisplayName("S46 S53 a request that cannot be parsed gets a problem with the headers of safety")
    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void answersInThePortalsForm(String name, String request, int status) throws IOException {
        var response = exchange(request);
        assertEquals("HTTP/1.1 " + status, response.substring(0, 12), response);
        var head = response.toLowerCase(java.util.Locale.ROOT);
        assertTrue(head.contains("content-security-policy: default-src 'none'"), response);
        assertTrue(head.contains("x-content-type-options: nosniff"), response);
        assertTrue(!head.contains("grizzly") && !head.contains("glassfish") && !head.contains("\tat "), response);
        if (status == 400) {
            assertTrue(head.contains("content-type: application/problem+json"), response);
            assertTrue(head.contains("\"code\":\"malformed-request\""), response);
        }
    }

    private static String request(String... lines) {
        return String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }

    private static String exchange(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
