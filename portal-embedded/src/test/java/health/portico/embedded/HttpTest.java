package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.bind.JsonbBuilder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {
    private static final List<String> SAFE = List.of(
            "content-security-policy",
            "strict-transport-security",
            "x-content-type-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "permissions-policy",
            "cache-control");

    private static PortalServer server;

    @BeforeAll
    static void start() {
        server = Fixture.inMemory().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givesEachRequestAContextOfItsOwn() throws Exception {
        var first = list(Fixture.get(server, "fixture/visit").body());
        var second = list(Fixture.get(server, "fixture/visit").body());
        assertEquals(first.get(0), first.get(1), "the resource and a longer-lived bean see the same request");
        assertNotEquals(first.get(0), second.get(0));
        assertEquals("fixture/visit", first.get(2));
    }

    @Test
    void readsAndWritesRecordsAsJson() throws Exception {
        var response = post("fixture", "application/json", "{\"name\":\"Ana\"}");
        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("\"writtenAt\":\"2026-03-01T10:15:30Z\""), response.body());
    }

    @Test
    void refusesABodyThatBreaksAConstraint() throws Exception {
        assertEquals(
                400, post("fixture", "application/json", "{\"name\":\" \"}").statusCode());
    }

    @Test
    void receivesParts() throws Exception {
        var body = String.join(
                "\r\n",
                "--x",
                "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"",
                "Content-Type: text/plain",
                "",
                "hello",
                "--x--",
                "");
        var response = post("fixture/upload", "multipart/form-data; boundary=x", body);
        assertEquals(List.of("file", "a.txt", "hello"), list(response.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/portal"})
    void leadsToTheStartPage(String path) throws Exception {
        var response = Fixture.get(server, path);
        assertEquals(302, response.statusCode());
        assertEquals("/portal/", response.headers().firstValue("location").orElseThrow());
        assertSafe(response);
    }

    @DisplayName("S46 S47 S53 an address outside the portal answers in the portal's form")
    @ParameterizedTest
    @ValueSource(strings = {"/other", "/portals", "/favicon.ico", "/portal;x", "/%2e%2e/etc/passwd"})
    void answersOutsideThePortalInItsForm(String path) throws Exception {
        var response = Fixture.get(server, path);
        assertProblem(response, 404, "not-found");
    }

    @DisplayName("S46 S53 an error that nobody mapped says nothing of itself")
    @Test
    void hidesWhatAnUnmappedErrorSays() throws Exception {
        var response = Fixture.get(server, "fixture/broken");
        assertProblem(response, 500, "internal-error");
        assertFalse(response.body().contains("secret"), response.body());
    }

    @DisplayName("S47 a good answer has the headers too, each once")
    @Test
    void addsTheHeadersToGoodAnswers() throws Exception {
        var response = Fixture.get(server, "fixture/visit");
        assertEquals(200, response.statusCode());
        assertSafe(response);
    }

    private static HttpResponse<String> post(String path, String type, String body) throws Exception {
        return Fixture.send(
                server,
                path,
                HttpRequest.newBuilder().header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) throws Exception {
        assertEquals(status, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("content-type").orElseThrow());
        try (var jsonb = JsonbBuilder.create()) {
            var body = jsonb.fromJson(response.body(), Map.class);
            assertEquals(code, body.get("code"));
            assertEquals(status, ((Number) body.get("status")).intValue());
            assertTrue(body.get("instance").toString().matches("urn:uuid:[0-9a-f-]{36}"));
        }
        assertSafe(response);
    }

    private static void assertSafe(HttpResponse<String> response) {
        var headers = response.headers();
        SAFE.forEach(name -> assertEquals(1, headers.allValues(name).size(), name));
        assertTrue(headers.firstValue("server").isEmpty());
        assertTrue(headers.firstValue("x-powered-by").isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(String json) throws Exception {
        try (var jsonb = JsonbBuilder.create()) {
            return jsonb.fromJson(json, List.class);
        }
    }
}
