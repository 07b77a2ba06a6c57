package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.core.audit.AuditQuery;
import health.portico.core.audit.AuditReport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal on its own H2 file that is killed right after it answered. */
class KillTest {
    private static final int DENIALS = 50;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path data;

    @DisplayName("whatever was acknowledged survives a kill: the session and each audit entry")
    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        var portal = StandalonePortal.start(data);
        String cookie;
        try {
            var uri = StandalonePortal.awaitUri(portal);
            cookie = logIn(uri);
            for (var i = 0; i < DENIALS; i++) {
                assertEquals(403, get(uri, "api/v1/patients/nobody/results", cookie));
            }
        } finally {
            portal.destroyForcibly().waitFor();
        }

        try (var again = StandalonePortal.on(data).start()) {
            var denials = AuditQuery.newest(DENIALS * 2).action("access.denied");
            assertEquals(DENIALS, again.bean(AuditReport.class).find(denials).size());
            assertEquals(200, get(again.uri(), "api/v1/session", cookie));
        }
    }

    private String logIn(URI uri) throws Exception {
        var body = "{\"username\":\"%s\",\"password\":\"%s\"}"
                .formatted(StandalonePortal.USERNAME, StandalonePortal.PASSWORD);
        var request = HttpRequest.newBuilder(uri.resolve("api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private int get(URI uri, String path, String cookie) throws Exception {
        var request = HttpRequest.newBuilder(uri.resolve(path))
                .header("Cookie", cookie)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
