package health.portico.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.visibility.ViewerKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that other sites make a browser send. */
class CrossSiteTest {
    private final InMemoryPortal portal = new InMemoryPortal();

    @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}, Host {2}: {3}")
    @DisplayName("S48 an unsafe request from another site is refused")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -           | -                         | localhost:8080      | served
                    same-origin | -                         | localhost:8080      | served
                    none        | -                         | localhost:8080      | served
                    same-origin | http://localhost:8080     | localhost:8080      | served
                    -           | http://LOCALHOST:8080     | localhost:8080      | served
                    -           | https://portal.test       | portal.test         | served
                    -           | https://portal.test:443   | portal.test         | served
                    -           | https://portal.test       | portal.test:443     | served
                    -           | http://portal.test        | portal.test:80      | served
                    -           | http://[::1]:8080         | [::1]:8080          | served
                    same-origin | null                      | localhost:8080      | served
                    none        | null                      | localhost:8080      | refused
                    cross-site  | null                      | localhost:8080      | refused
                    cross-site  | -                         | localhost:8080      | refused
                    same-site   | -                         | localhost:8080      | refused
                    nonsense    | -                         | localhost:8080      | refused
                    cross-site  | http://localhost:8080     | localhost:8080      | refused
                    same-origin | https://evil.test         | localhost:8080      | refused
                    -           | https://evil.test         | localhost:8080      | refused
                    -           | http://localhost:8081     | localhost:8080      | refused
                    -           | https://portal.test:8443  | portal.test         | refused
                    -           | http://localhost          | localhost:8080      | refused
                    -           | http://localhost.evil.test:8080 | localhost:8080 | refused
                    -           | null                      | localhost:8080      | refused
                    -           | file://                   | localhost:8080      | refused
                    -           | ftp://localhost:8080      | localhost:8080      | refused
                    -           | ''                        | localhost:8080      | refused
                    -           | not an origin             | localhost:8080      | refused
                    """)
    void refusesOtherSites(String fetchSite, String origin, String host, String outcome) {
        InMemoryPortal.Call call = portal.call("POST", "api/v1/staff/results/o1/release")
                .json("{}")
                .header("Host", host);
        if (fetchSite != null) {
            call.header("Sec-Fetch-Site", fetchSite);
        }
        if (origin != null) {
            call.header("Origin", origin);
        }

        assertEquals(
                outcome.equals("served") ? "session-ended" : "cross-site-request",
                call.send().code());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("S48 only what changes nothing may come from another site")
    @CsvSource({"GET,200", "HEAD,200", "OPTIONS,204", "DELETE,403", "PUT,403", "PATCH,403", "TRACE,403"})
    void letsSafeRequestsThrough(String method, int status) {
        portal.services.logIn(ViewerKind.PATIENT);

        Answer answer = portal.call(method, "api/v1/patients")
                .header("Origin", "https://evil.test")
                .header("Sec-Fetch-Site", "cross-site")
                .send();

        assertEquals(status, answer.status(), answer::masked);
    }

    @Test
    @DisplayName("S49 no other site is invited to read")
    void sendsNoCorsHeaders() {
        Answer preflight = portal.call("OPTIONS", "api/v1/patients")
                .header("Origin", "https://evil.test")
                .header("Access-Control-Request-Method", "GET")
                .send();

        assertEquals(204, preflight.status());
        assertEquals("", preflight.body());
        assertEquals(
                0,
                preflight.headers().keySet().stream()
                        .filter(name -> name.startsWith("Access-Control"))
                        .count());
    }
}
