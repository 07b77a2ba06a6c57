package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.PersonDirectory;
import health.portico.api.host.RecordSource;
import health.portico.embedded.fixture.EmptyHospital;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo, whose passwords everybody knows, answers to the names of its own machine alone: DNS can lead any other name here. */
class DemoHostTest {
    @TempDir
    static Path data;

    private static PortalServer server;

    @BeforeAll
    static void start() {
        var hospital = new EmptyHospital();
        server = PortalServer.builder()
                .configure("portico.mode", "demo")
                .dataDirectory(data)
                .port(0)
                .replace(RecordSource.class, hospital)
                .replace(PersonDirectory.class, hospital)
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost:8080",
                "127.0.0.1",
                "127.0.0.1:9",
                "[::1]",
                "[::1]:65535",
                "localhost\r\nX-Forwarded-Host: localhost:5173"
            })
    void answersToItsOwnNames(String host) {
        assertTrue(answer(host).startsWith("HTTP/1.1 200"), host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attacker.example",
                "attacker.example:8080",
                "localhost.attacker.example",
                "attacker.example#localhost",
                "127.0.0.1.attacker.example",
                "127.0.0.2",
                "192.0.2.1",
                "[2001:db8::1]",
                "localhost:",
                "localhost:x",
                "localhost\r\nX-Forwarded-Host: attacker.example"
            })
    void answersToNoOtherName(String host) {
        var answer = answer(host);
        assertTrue(
                answer.startsWith("HTTP/1.1 403") && answer.contains("\"code\":\"demo-is-local\"")
                        || answer.startsWith("HTTP/1.1 400"),
                answer);
    }

    @Test
    void goesByTheNameInAnAbsoluteAddress() {
        try (var client = new RawClient(server)) {
            client.send("GET http://attacker.example/portal/api/v1/health/live HTTP/1.1\r\nHost: localhost\r\n"
                    + "Connection: close\r\n\r\n");
            assertEquals("HTTP/1.1 403", client.readToEnd().substring(0, 12));
        }
    }

    private static String answer(String host) {
        try (var client = new RawClient(server)) {
            client.send("GET /portal/api/v1/health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            return client.readToEnd();
        }
    }
}
