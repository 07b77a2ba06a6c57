package health.portico.core.http;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.visibility.ViewerKind;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem with a stable code. */
class BadInputTest {
    private static final String RELEASE = "api/v1/staff/results/o1/release";

    private final InMemoryPortal portal = new InMemoryPortal();

    @BeforeEach
    void logInAsClinician() {
        portal.services.logIn(ViewerKind.CLINICIAN);
    }

    @ParameterizedTest(name = "{0} {1} is {2} {3}")
    @DisplayName("S53 a bad address or parameter is a problem with a stable code")
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | api/v1/patients/p1                                  | 404 | not-found
                    GET    | api/v1/nothing                                      | 404 | not-found
                    GET    | nothing                                             | 404 | not-found
                    GET    | api/v1/patients/p1/secrets                          | 404 | not-found
                    GET    | api/v1/patients/p1/secrets/o1                       | 404 | not-found
                    GET    | api/v1/patients/p2/results                          | 404 | record-not-available
                    GET    | api/v1/patients/p_1/results                         | 404 | record-not-available
                    GET    | api/v1/patients/p1/results/o%27%20or%201=1          | 404 | record-not-available
                    GET    | api/v1/patients/p1/results/o99                      | 404 | record-not-available
                    GET    | api/v1/patients/p1/results?limit=0                  | 400 | invalid-request
                    GET    | api/v1/patients/p1/results?limit=-1                 | 400 | invalid-request
                    GET    | api/v1/patients/p1/results?limit=101                | 400 | invalid-request
                    GET    | api/v1/patients/p1/results?limit=99999999999999     | 400 | invalid-request
                    GET    | api/v1/patients/p1/results?limit=abc                | 400 | invalid-request
                    GET    | api/v1/patients/p1/results?limit=                   | 400 | invalid-request
                    GET    | api/v1/patients/p1/results?limit=%D9%A3             | 400 | invalid-request
                    GET    | api/v1/patients/p1/results?cursor=wrong             | 400 | invalid-cursor
                    GET    | api/v1/patients/p1/results?code=718-7               | 400 | invalid-request
                    GET    | api/v1/patients/p1/results?code=                    | 400 | invalid-request
                    GET    | api/v1/patients/p1/results?code=http://loinc.org%7C | 400 | invalid-request
                    GET    | api/v1/patients/p1/results?code=a%7Cb%00            | 400 | invalid-request
                    GET    | api/v1/patients/p1/vitals?code=a%7Cb                | 400 | invalid-request
                    GET    | api/v1/patients/p2/results?code=a%7Cb               | 404 | record-not-available
                    GET    | api/v1/patients/p1/notices/secrets                  | 404 | not-found
                    GET    | api/v1/patients/p_1/notices/results                 | 404 | record-not-available
                    POST   | api/v1/patients/p1/search                           | 400 | malformed-request
                    GET    | api/v1/patients/p1/access-log?limit=101             | 400 | invalid-request
                    GET    | api/v1/patients/p1/search                           | 400 | invalid-request
                    GET    | api/v1/patients/p1/search?q=%20%20                  | 400 | invalid-request
                    GET    | api/v1/patients/p1/search?q=%00                     | 400 | invalid-request
                    GET    | api/v1/patients/p1/search?q=a%00b                   | 400 | invalid-request
                    GET    | api/v1/patients/p1/search?q=a%C2%85b                | 400 | invalid-request
                    GET    | api/v1/patients/p1/search?q=a%E2%80%A8b             | 400 | invalid-request
                    GET    | api/v1/patients/p1/search?q=%E2%80%83               | 400 | invalid-request
                    GET    | api/v1/staff/patients?query=a%0Ab                   | 400 | invalid-request
                    GET    | api/v1/staff/patients/p1/decisions?viewer=%00       | 400 | invalid-request
                    GET    | api/v1/staff/patients/p1/decisions?viewer=self&at=0000-12-31T23:59:59Z      | 400 | invalid-request
                    GET    | api/v1/staff/patients/p1/decisions?viewer=self&at=0001-01-01T00:00:00%2B01:00 | 400 | invalid-request
                    GET    | api/v1/staff/patients/p1/decisions?viewer=self&at=%2B10000-01-01T00:00:00Z  | 400 | invalid-request
                    GET    | api/v1/staff/patients/p1/decisions?viewer=self&at=9999-12-31T23:59:59-01:00 | 400 | invalid-request
                    GET    | api/v1/staff/patients/p1/decisions?viewer=self&at=%2B999999999-12-31T23:59:59-18:00 | 400 | invalid-request
                    GET    | api/v1/staff/patients                               | 400 | invalid-request
                    GET    | api/v1/staff/results                                | 400 | invalid-request
                    GET    | api/v1/staff/results?state=released                 | 400 | invalid-request
                    GET    | api/v1/staff/patients/p1/decisions                  | 400 | invalid-request
                    GET    | api/v1/staff/patients/p1/decisions?viewer=self&at=x | 400 | invalid-request
                    GET    | api/v1/staff/patients/p1/decisions?viewer=self&at=2026-01-01 | 400 | invalid-request
                    GET    | api/v1/staff/patients/p1/decisions?viewer=self&category=x | 400 | invalid-request
                    POST   | api/v1/patients/p1/results                          | 405 | method-not-allowed
                    DELETE | api/v1/patients                                     | 405 | method-not-allowed
                    TRACE  | api/v1/patients                                     | 405 | method-not-allowed
                    """)
    void refusesAddress(String method, String path, int status, String code) {
        Answer answer = portal.call(method, path).send();

        assertProblem(answer, status, code);
    }

    @ParameterizedTest(name = "[{index}]")
    @DisplayName("S53 a body that is no JSON object is malformed")
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"reason\":\"a\"} {}",
                "{\"reason\":\"a\",\"reason\":\"b\"}",
                "{reason:\"a\"}",
                "{\"reason\":\"\u0001\"}",
                "<reason/>"
            })
    void refusesMalformedBody(String body) {
        assertProblem(portal.call("POST", RELEASE).json(body).send(), 400, "malformed-request");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("S53 a value of the wrong type or length is named and not converted")
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                   | reason
                    {"reason":5}                                                         | reason
                    {"reason":null}                                                      | reason
                    {"reason":true}                                                      | reason
                    {"reason":["a"]}                                                     | reason
                    {"reason":"   "}                                                     | reason
                    {"reason":"a\\u0000b"}                                               | reason
                    {"reason":"a\\u0085b"}                                               | reason
                    {"reason":"a\\ud800b"}                                               | reason
                    {"reason":"a","attestation":"yes"}                                   | attestation
                    {"reason":"a","attestation":[]}                                      | attestation
                    {"reason":"a","attestation":{}}                                      | attestation.requested
                    {"reason":"a","attestation":{"requested":"true","discussed":true}}   | attestation.requested
                    {"reason":"a","attestation":{"requested":true,"discussed":1}}        | attestation.discussed
                    """)
    void refusesValue(String body, String name) {
        Answer answer = portal.call("POST", RELEASE).json(body).send();

        assertProblem(answer, 400, "invalid-request");
        assertEquals(name, answer.json().getJsonArray("errors").getJsonObject(0).getString("name"));
    }

    @Test
    @DisplayName("S53 a reason may have several lines")
    void takesLines() {
        Answer answer = portal.call("POST", RELEASE)
                .json("{\"reason\":\"a\\n\\tb\",\"attestation\":{\"requested\":true,\"discussed\":true}}")
                .send();

        assertEquals(200, answer.status(), answer::body);
    }

    @Test
    @DisplayName("S53 a reason of 500 characters is taken and one of 501 is not")
    void limitsReason() {
        String attested = "\",\"attestation\":{\"requested\":true,\"discussed\":true}}";
        assertEquals(
                200,
                portal.call("POST", RELEASE)
                        .json("{\"reason\":\"" + "x".repeat(500) + attested)
                        .send()
                        .status());
        assertProblem(
                portal.call("POST", RELEASE)
                        .json("{\"reason\":\"" + "x".repeat(501) + attested)
                        .send(),
                400,
                "invalid-request");
    }

    @Test
    @DisplayName("S53 a body that is not UTF-8, or nested deeper than 32, is malformed")
    void refusesStrangeText() {
        byte[] latin = {'{', '"', 'r', 'e', 'a', 's', 'o', 'n', '"', ':', '"', (byte) 0xe9, '"', '}'};
        assertProblem(portal.call("POST", RELEASE).json("").body(latin).send(), 400, "malformed-request");
        String deep = "{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}";
        assertProblem(portal.call("POST", RELEASE).json(deep).send(), 400, "malformed-request");
        String bracketsInText = "{\"reason\":\"" + "[\\\"".repeat(100) + "\"}";
        assertProblem(portal.call("POST", RELEASE).json(bracketsInText).send(), 422, "attestation-required");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("S48 a JSON body under another type is 415")
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml"
            })
    void refusesOtherType(String type) {
        Answer answer = portal.call("POST", RELEASE)
                .json("{\"reason\":\"a\"}")
                .header("Content-Type", type)
                .send();

        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    @DisplayName("S48 a body without a type is 415")
    void refusesUntypedBody() {
        byte[] body = "{\"reason\":\"a\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertProblem(portal.call("POST", RELEASE).body(body).send(), 415, "unsupported-media-type");
    }

    @Test
    @DisplayName("S48 a type that is no media type is a problem too")
    void refusesBrokenType() {
        assertProblem(
                portal.call("POST", RELEASE)
                        .json("{}")
                        .header("Content-Type", "json")
                        .send(),
                415,
                "unsupported-media-type");
        assertProblem(
                portal.call("GET", "api/v1/patients").header("Accept", "json").send(), 406, "not-acceptable");
    }

    @Test
    @DisplayName("S51 a body of 64 KiB is read, one byte more is 413, announced or not")
    void limitsBodies() {
        String head = "{\"reason\":\"a\",\"more\":\"";
        String most = head + "x".repeat(64 * 1024 - head.length() - 2) + "\"}";
        assertProblem(portal.call("POST", RELEASE).json(most).send(), 422, "attestation-required");
        assertProblem(portal.call("POST", RELEASE).json(most).chunked().send(), 422, "attestation-required");
        assertProblem(portal.call("POST", RELEASE).json(most + " ").send(), 413, "payload-too-large");
        assertProblem(portal.call("POST", RELEASE).json(most + " ").chunked().send(), 413, "payload-too-large");
        assertProblem(
                portal.call("POST", "api/v1/trouble/orders")
                        .json(most + " ")
                        .chunked()
                        .send(),
                413,
                "payload-too-large");
    }

    @Test
    @DisplayName("S48 S51 a body that no header announces, as HTTP/2 allows, has the same limit and needs a type too")
    void limitsUnannouncedBodies() {
        String head = "{\"reason\":\"a\",\"more\":\"";
        String most = head + "x".repeat(64 * 1024 - head.length() - 2) + "\"}";
        byte[] untyped = "{\"reason\":\"a\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertProblem(portal.call("POST", RELEASE).json(most).unannounced().send(), 422, "attestation-required");
        assertProblem(
                portal.call("POST", RELEASE).json(most + " ").unannounced().send(), 413, "payload-too-large");
        assertProblem(portal.call("POST", RELEASE).body(untyped).unannounced().send(), 415, "unsupported-media-type");
        assertEquals(
                200, portal.call("GET", "api/v1/patients").unannounced().send().status());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("S53 what JSON-B cannot read is malformed, whoever wrote the resource")
    @ValueSource(strings = {"{", "[]", "{\"amount\":\"much\"}", "{\"what\":\"\",\"amount\":1}", "{\"amount\":1e99999}"})
    void refusesWhatJsonbCannotRead(String body) {
        assertProblem(portal.call("POST", "api/v1/trouble/orders").json(body).send(), 400, "malformed-request");
    }

    @Test
    void takesWhatJsonbCanRead() {
        Answer answer = portal.call("POST", "api/v1/trouble/orders")
                .json("{\"what\":\"a\",\"amount\":2}")
                .send();

        assertEquals(200, answer.status());
        assertEquals(2, answer.json().getInt("amount"));
    }

    @Test
    @DisplayName("S53 a type that nobody produces is 406")
    void refusesToProduce() {
        Answer answer = portal.call("GET", "api/v1/patients")
                .header("Accept", "application/xml")
                .send();

        assertProblem(answer, 406, "not-acceptable");
    }

    @Test
    @DisplayName("S53 405 names the methods that are allowed")
    void namesAllowedMethods() {
        assertTrue(portal.call("POST", "api/v1/patients").send().header("Allow").contains("GET"));
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @DisplayName("S53 what breaks says neither class nor statement nor message")
    @CsvSource({
        "state, 500, internal-error",
        "error, 500, internal-error",
        "json, 500, internal-error",
        "processing, 500, internal-error",
        "gone, 500, internal-error",
        "web, 400, malformed-request"
    })
    void saysNothingOfItsInside(String trouble, int status, String code) {
        Answer answer = portal.get("api/v1/trouble/" + trouble);

        assertProblem(answer, status, code);
        assertFalse(answer.masked().toLowerCase(java.util.Locale.ROOT).contains("secret"), answer::masked);
        assertFalse(answer.body().contains("detail"), answer::body);
    }

    @Test
    void leavesRedirectionsAlone() {
        Answer answer = portal.get("api/v1/trouble/redirect");

        assertEquals(303, answer.status());
        assertTrue(answer.header("Location").endsWith("elsewhere"));
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertAll(
                () -> assertEquals(status + " " + code, answer.status() + " " + answer.code(), answer::masked),
                () -> assertEquals("application/problem+json", answer.header("Content-Type")),
                () -> assertMembers(answer.json(), status, code));
    }

    private static void assertMembers(JsonObject problem, int status, String code) {
        assertEquals("https://portico.health/docs/reference/problems#" + code, problem.getString("type"));
        assertEquals(status, problem.getInt("status"));
        assertFalse(problem.getString("title").isBlank());
        assertTrue(problem.getString("instance").matches("urn:uuid:[0-9a-f-]{36}"));
    }
}
