package health.portico.sample.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.core.web.SecurityHeaders;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers of answers as they leave the machine, errors too. */
class HeadersHttpTest {
    @RegisterExtension
    static final DemoPortal PORTAL = new DemoPortal();

    /** What differs between two equal answers without telling anything. */
    private static final List<String> VARYING = List.of("date", "set-cookie");

    @ParameterizedTest(name = "{0} {1} is {2}")
    @DisplayName("S46 S47 every answer has the security headers once and names no server")
    @CsvSource({
        "GET, api/v1/patients, 200",
        "HEAD, api/v1/patients, 200",
        "OPTIONS, api/v1/patients, 204",
        "GET, api/v1/health, 200",
        "GET, api/v1/openapi.json, 200",
        "GET, api/v1/nothing, 404",
        "GET, nothing, 404",
        "GET, api/v1/patients/nobody/results, 404",
        "GET, api/v1/patients/a%2Fb/results, 404",
        "POST, api/v1/patients, 405",
        "GET, api/v1/staff/audit, 403",
        "GET, api/v1/staff/audit?limit=x, 403"
    })
    void setsHeaders(String method, String path, int status) {
        PortalClient client = PORTAL.loggedIn("patient");

        PortalAnswer answer = client.send(client.request(path).method(method, HttpRequest.BodyPublishers.noBody()));

        assertEquals(status, answer.status(), answer::body);
        SecurityHeaders.OF_DATA.forEach(
                (name, value) -> assertEquals(List.of(value), answer.headers().allValues(name), name));
        assertEquals(List.of(), answer.headers().allValues("Server"));
        assertEquals(List.of(), answer.headers().allValues("X-Powered-By"));
    }

    /** Return status and headers of an answer, apart from what varies by itself. */
    static String head(PortalAnswer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        VARYING.forEach(headers::remove);
        return answer.status() + " " + headers;
    }
}
