package health.portico.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.visibility.ViewerKind;
import health.portico.core.web.SecurityHeaders;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers of answers, errors too. */
class HeadersTest {
    private final InMemoryPortal portal = new InMemoryPortal();

    @ParameterizedTest(name = "{0} {1} is {2}")
    @DisplayName("S46, S47 every answer has the security headers once, errors too")
    @CsvSource({
        "GET, api/v1/patients, 200",
        "HEAD, api/v1/patients, 200",
        "OPTIONS, api/v1/patients, 204",
        "GET, api/v1/health, 200",
        "GET, api/v1/limits, 200",
        "GET, api/v1/openapi.json, 200",
        "GET, api/v1/trouble/state, 500",
        "GET, api/v1/trouble/redirect, 303",
        "GET, api/v1/nothing, 404",
        "GET, api/v1/patients/p9/results, 404",
        "POST, api/v1/patients, 405",
        "GET, api/v1/staff/audit, 403",
        "GET, api/v1/patients/p1/results?limit=0, 400"
    })
    void setsHeaders(String method, String path, int status) {
        portal.services.logIn(ViewerKind.PATIENT);

        Answer answer = portal.call(method, path).send();

        assertEquals(status, answer.status(), answer::masked);
        SecurityHeaders.OF_DATA.forEach(
                (name, value) -> assertEquals(List.of(value), answer.headers().get(name), name));
    }

    @Test
    @DisplayName("S46 no policy allows inline code, other sites or frames")
    void keepsPoliciesStrict() {
        for (var headers : List.of(SecurityHeaders.OF_DATA, SecurityHeaders.OF_PAGES)) {
            String policy = headers.get("Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'none'"), policy);
            assertTrue(policy.contains("frame-ancestors 'none'"), policy);
            assertTrue(policy.contains("require-trusted-types-for 'script'"), policy);
            assertTrue(!policy.contains("script-src") || policy.contains("script-src 'self';"), policy);
            assertTrue(!policy.contains("unsafe") && !policy.contains("*") && !policy.contains("http"), policy);
        }
    }

    @Test
    @DisplayName("S47 a session that ended is told as such")
    void namesScheme() {
        Answer answer = portal.get("api/v1/patients");

        assertEquals("401 session-ended", answer.status() + " " + answer.code());
        assertEquals("Portico-Session", answer.header("WWW-Authenticate"));
    }
}
