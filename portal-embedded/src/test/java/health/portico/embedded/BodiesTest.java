package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.PersonDirectory;
import health.portico.api.host.RecordSource;
import health.portico.embedded.fixture.EmptyHospital;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How bodies of requests come in, small and large. */
class BodiesTest {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final String START = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\n";

    @TempDir
    Path data;

    @DisplayName("S51 an upload as large as four files comes through, and leaves no file behind")
    @Test
    void receivesLargeParts() throws Exception {
        try (var server = Fixture.inMemory().dataDirectory(data).start()) {
            var text = "abcd".repeat(4_099_932);
            for (var body : bodies(START + text + "\r\n--x--\r\n")) {
                assertEquals(
                        "[\"file\",\"a.txt\",\"" + text + "\"]",
                        Fixture.send(server, "fixture/upload", upload(body)).body());
            }
            assertEquals(List.of(), spooled());
        }
    }

    @DisplayName("S51 a larger upload is cut there")
    @Test
    void cutsLargerParts() throws Exception {
        try (var server = Fixture.inMemory().dataDirectory(data).start()) {
            for (var announced : List.of("Content-Length: 100000000", "Transfer-Encoding: chunked")) {
                try (var client = new RawClient(server)) {
                    client.send("POST /portal/fixture/upload HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: multipart/form-data; boundary=x\r\n" + announced + "\r\n\r\n");
                    if (announced.endsWith("chunked")) {
                        client.send("1200000\r\n" + START + "a".repeat(17 * MEBIBYTE));
                    }
                    assertEquals("HTTP/1.1 413", client.read(12), announced);
                }
            }
            assertEquals(List.of(), spooled());
        }
    }

    @Test
    void refusesALargeBodyWithoutWaitingForIt() {
        var hospital = new EmptyHospital();
        try (var server = PortalServer.builder()
                .configure("portico.mode", "demo")
                .dataDirectory(data)
                .port(0)
                .replace(RecordSource.class, hospital)
                .replace(PersonDirectory.class, hospital)
                .start()) {
            var head = "POST /portal/api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
            try (var announced = new RawClient(server);
                    var counted = new RawClient(server)) {
                assertEquals(
                        "HTTP/1.1 413",
                        announced.send(head + "Content-Length: 70000\r\n\r\n{").read(12));
                counted.send(head + "Transfer-Encoding: chunked\r\n\r\n20000\r\n{" + " ".repeat(64 * 1024));
                assertEquals("HTTP/1.1 413", counted.read(12));
            }
        }
    }

    @Test
    void tellsAClientThatAsksToGoOn() {
        try (var server = Fixture.inMemory().start();
                var client = new RawClient(server)) {
            client.send("POST /portal/fixture HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: 14\r\n\r\n");
            assertEquals("HTTP/1.1 100 Continue\r\n\r\n", client.read(25));
            assertTrue(client.send("{\"name\":\"Ana\"}").readToEnd().startsWith("HTTP/1.1 200"));
        }
    }

    private static List<HttpRequest.BodyPublisher> bodies(String text) {
        var whole = BodyPublishers.ofString(text);
        return List.of(whole, BodyPublishers.fromPublisher(whole));
    }

    private static HttpRequest.Builder upload(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder()
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(body);
    }

    private List<Path> spooled() throws IOException {
        try (var files = Files.list(data)) {
            return files.filter(file -> file.toString().endsWith(".spool")).toList();
        }
    }
}
