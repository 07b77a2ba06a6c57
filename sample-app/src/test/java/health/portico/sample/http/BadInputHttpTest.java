package health.portico.sample.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad requests over the wire: a problem with a stable code, as the contract describes it. */
class BadInputHttpTest {
    @RegisterExtension
    static final DemoPortal PORTAL = new DemoPortal();

    private static final String RELEASE = "api/v1/staff/results/Observation.none/release";

    @ParameterizedTest(name = "{0} {1} is {2} {3}")
    @DisplayName("S53 a bad address, parameter or method is a problem")
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | api/v1/patients/nobody/secrets                           | 404 | not-found
                    GET    | api/v1/patients/nobody/results                           | 404 | record-not-available
                    GET    | api/v1/patients/no_body/results/x                        | 404 | record-not-available
                    GET    | api/v1/patients/nobody/results?limit=101                 | 400 | invalid-request
                    GET    | api/v1/patients/nobody/results?limit=abc                 | 400 | invalid-request
                    GET    | api/v1/staff/results?state=all                           | 400 | invalid-request
                    GET    | api/v1/staff/patients/nobody/decisions                   | 400 | invalid-request
                    GET    | api/v1/staff/patients/nobody/decisions?viewer=self&at=1  | 400 | invalid-request
                    PUT    | api/v1/patients                                          | 405 | method-not-allowed
                    PATCH  | api/v1/session                                           | 405 | method-not-allowed
                    """)
    void refuses(String method, String path, int status, String code) {
        PortalClient doctor = PORTAL.loggedIn("doctor");

        assertProblem(
                status, code, doctor.send(doctor.request(path).method(method, HttpRequest.BodyPublishers.noBody())));
    }

    @Test
    @DisplayName("R23 S53 a cursor of another list is refused")
    void refusesForeignCursor() {
        PortalClient patient = PORTAL.loggedIn("patient");
        String list = "api/v1/patients/" + Expectations.patient("patient") + "/";
        String cursor = patient.get(list + "results?limit=1").json().getString("next");

        assertEquals(200, patient.get(list + "results?limit=1&cursor=" + cursor).status());
        assertProblem(400, "invalid-cursor", patient.get(list + "encounters?cursor=" + cursor));
        assertProblem(400, "invalid-cursor", patient.get(list + "results?cursor=AAAA"));
    }

    @ParameterizedTest
    @DisplayName("S53 S59 an entry that there is not is no place in the audit log, however it is written")
    @ValueSource(strings = {"5b0e3c38-58a0-4b0f-9b5c-0d5f8f3c0a11", "1-1-1-1-1", "yesterday"})
    void refusesForeignEntry(String entry) {
        PortalClient compliance = PORTAL.loggedIn("compliance");

        assertProblem(400, "invalid-cursor", compliance.get("api/v1/staff/audit?after=" + entry));
        assertProblem(400, "invalid-cursor", compliance.get("api/v1/staff/audit/file?after=" + entry));
    }

    @ParameterizedTest(name = "[{index}] {2} {3}")
    @DisplayName("S48 S53 a bad body is a problem")
    @CsvSource(delimiter = '|', textBlock = """
                    application/json                  | {                  | 400 | malformed-request
                    application/json                  | []                 | 400 | malformed-request
                    application/json                  | {}                 | 400 | invalid-request
                    application/json                  | {"reason":1}       | 400 | invalid-request
                    application/json;charset=utf-8    | {"reason":"Asked"} | 404 | record-not-available
                    text/plain                        | {"reason":"Asked"} | 415 | unsupported-media-type
                    application/x-www-form-urlencoded | reason=Asked       | 415 | unsupported-media-type
                    json                              | {"reason":"Asked"} | 415 | unsupported-media-type
                    """)
    void refusesBody(String type, String body, int status, String code) {
        PortalClient doctor = PORTAL.loggedIn("doctor");

        assertProblem(
                status,
                code,
                doctor.send(doctor.request(RELEASE)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    @Test
    @DisplayName("S51 S53 a body over 64 KiB is 413, announced or in chunks, with and without a session")
    void refusesLargeBodies() {
        byte[] large = ("{\"reason\":\"" + "x".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        for (PortalClient client : new PortalClient[] {PORTAL.client(), PORTAL.loggedIn("doctor")}) {
            assertProblem(
                    413,
                    "payload-too-large",
                    client.send(json(client).POST(HttpRequest.BodyPublishers.ofByteArray(large))));
        }
        PortalClient doctor = PORTAL.loggedIn("doctor");
        assertProblem(
                413,
                "payload-too-large",
                doctor.send(json(doctor)
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName("S48 a log-in that another site sends is refused before the password is looked at")
    @CsvSource({
        "Sec-Fetch-Site, cross-site, cross-site-request",
        "Sec-Fetch-Site, same-site, cross-site-request",
        "Sec-Fetch-Site, same-origin, credentials-not-accepted",
        "Origin, https://evil.test, cross-site-request",
        "Origin, null, cross-site-request",
        "Accept, application/json, credentials-not-accepted"
    })
    void refusesOtherSites(String header, String value, String code) {
        PortalClient client = PORTAL.client();

        PortalAnswer answer = client.send(client.request("api/v1/session")
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"nobody-" + code.length() + value.hashCode()
                        + "\",\"password\":\"not the password\"}")));

        assertEquals(code, answer.code());
    }

    private static HttpRequest.Builder json(PortalClient client) {
        return client.request(RELEASE).header("Content-Type", "application/json");
    }

    private static void assertProblem(int status, String code, PortalAnswer answer) {
        assertEquals(status + " " + code, answer.status() + " " + answer.code(), answer::body);
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        new Contract(PORTAL.client().get("api/v1/openapi.json").json()).check("Problem", answer);
        assertTrue(answer.json().getString("type").endsWith("#" + code));
    }
}
