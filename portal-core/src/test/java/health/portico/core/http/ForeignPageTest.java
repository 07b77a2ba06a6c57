package health.portico.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import health.portico.api.visibility.ViewerKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages outside the portal read what. */
class ForeignPageTest {
    private static final String LISTED = "https://www.hospital.test";

    private final InMemoryPortal portal = new InMemoryPortal(LISTED);

    @ParameterizedTest(name = "{0} {1} from {2}: {3}")
    @DisplayName("S49 a listed origin reads what the widget shows; nothing else and nobody else reads anything")
    @CsvSource({
        "GET, api/v1/session, https://www.hospital.test, open",
        "GET, api/v1/patients, https://www.hospital.test, open",
        "GET, api/v1/patients/p1/results, https://www.hospital.test, open",
        "GET, api/v1/patients/p1/upcoming, https://www.hospital.test, open",
        "GET, api/v1/patients/p1/messages, https://www.hospital.test, open",
        "GET, api/v1/patients/p1/notes, https://www.hospital.test, closed",
        "GET, api/v1/patients/p1/results/o1, https://www.hospital.test, closed",
        "GET, api/v1/patients/p1/demographics, https://www.hospital.test, closed",
        "GET, api/v1/staff/audit, https://www.hospital.test, closed",
        "GET, api/v1/navigation, https://www.hospital.test, closed",
        "GET, api/v1/patients, https://evil.test, closed",
        "GET, api/v1/patients, http://www.hospital.test, closed",
        "GET, api/v1/patients, https://www.hospital.test:8443, closed",
        "GET, api/v1/patients, https://www.hospital.test.evil.test, closed",
        "GET, api/v1/patients, null, closed",
        "POST, api/v1/staff/results/o1/release, https://www.hospital.test, closed"
    })
    void opensWhatTheWidgetShows(String method, String path, String origin, String outcome) {
        portal.services.logIn(ViewerKind.PATIENT);
        Answer answer = portal.call(method, path).header("Origin", origin).send();

        boolean open = outcome.equals("open");
        assertEquals(open ? origin : null, answer.header("Access-Control-Allow-Origin"));
        assertEquals(open ? "true" : null, answer.header("Access-Control-Allow-Credentials"));
        assertEquals(open ? "cross-origin" : "same-origin", answer.header("Cross-Origin-Resource-Policy"));
    }

    @Test
    @DisplayName("S49 a browser may ask first, for reading alone")
    void answersTheBrowsersQuestion() {
        Answer reading = ask("GET", LISTED);
        assertEquals(204, reading.status());
        assertEquals("GET", reading.header("Access-Control-Allow-Methods"));
        assertEquals("Portico-Background, Accept-Language", reading.header("Access-Control-Allow-Headers"));
        assertEquals(LISTED, reading.header("Access-Control-Allow-Origin"));

        assertNull(ask("DELETE", LISTED).header("Access-Control-Allow-Methods"));
        assertNull(ask("GET", "https://evil.test").header("Access-Control-Allow-Origin"));
    }

    @Test
    @DisplayName("S49 without a list there is no CORS")
    void isOffUnlessConfigured() {
        InMemoryPortal closed = new InMemoryPortal();
        closed.services.logIn(ViewerKind.PATIENT);
        Answer answer =
                closed.call("GET", "api/v1/patients").header("Origin", LISTED).send();

        assertEquals(200, answer.status());
        assertNull(answer.header("Access-Control-Allow-Origin"));
    }

    private Answer ask(String method, String origin) {
        return portal.call("OPTIONS", "api/v1/session")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "portico-background")
                .send();
    }
}
