package health.portico.sample.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.sample.app.Reader;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every operation that the portal describes, in every role and without one, over the wire. */
class RoleMatrixHttpTest {
    @RegisterExtension
    static final DemoPortal PORTAL = new DemoPortal();

    private static final Map<String, String> ROLES = new TreeMap<>(Map.of(
            "patient", "PATIENT",
            "proxy", "PROXY",
            "teen", "PATIENT",
            "doctor", "CLINICIAN",
            "records", "RECORDS",
            "support", "SUPPORT",
            "compliance", "COMPLIANCE"));

    /** Log-ins are slow on purpose; a session serves until an operation ends it. */
    private static final Map<String, PortalClient> CLIENTS = new TreeMap<>();

    private static final String NO_ITEM = "00000000-0000-0000-0000-000000000000";

    /** Neither the record of any of these people, nor in the doctor's care. */
    private static final String NOT_THEIRS = Expectations.patient("patient-07");

    /** Enough for a search; other operations find that something is missing. */
    private static final String BODY = "{\"q\":\"blood\"}";

    /** A form without a file. */
    private static final String FORM = "--end--\r\n";

    @TestFactory
    @DisplayName("S39 S40 R28 each role may call what the contract says and nothing else")
    Stream<DynamicTest> admitsNamedRolesAlone() {
        return operations().stream().flatMap(operation -> ROLES.keySet().stream()
                .map(logIn -> DynamicTest.dynamicTest(operation + " as " + logIn, () -> {
                    PortalAnswer answer = call(client(logIn, operation), operation, Expectations.patient("patient"));
                    boolean allowed = operation.isPublic() || operation.roles().contains(role(logIn));
                    assertEquals(
                            allowed,
                            !code(answer).equals("role-not-allowed"),
                            () -> answer.status() + " " + answer.body());
                    assertNotEquals("session-ended", code(answer));
                    assertTrue(answer.status() < 500, answer::body);
                })));
    }

    @TestFactory
    @DisplayName("S30 S40 without a session only what is public is answered")
    Stream<DynamicTest> refusesStrangers() {
        return operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    String code = code(call(PORTAL.client(), operation, Expectations.patient("patient")));
                    assertEquals(!operation.isPublic(), code.equals("session-ended"), code);
                }));
    }

    @TestFactory
    @DisplayName(
            "S40 for every operation with a patient's id, somebody else's answers like a missing one, headers included")
    Stream<DynamicTest> answersForeignPatientsLikeMissingOnes() {
        return operations().stream()
                .filter(operation -> operation.path().contains("{patient}"))
                .flatMap(operation -> ROLES.keySet().stream()
                        .filter(logIn -> operation.roles().contains(role(logIn)))
                        .filter(logIn ->
                                List.of("teen", "proxy", "patient", "doctor").contains(logIn))
                        .map(logIn -> DynamicTest.dynamicTest(operation + " as " + logIn, () -> {
                            PortalClient client = client(logIn, operation);
                            PortalAnswer foreign = call(client, operation, NOT_THEIRS);
                            PortalAnswer missing = call(client, operation, "nobody-at-all");
                            assertEquals(404, foreign.status(), foreign::body);
                            assertEquals(HeadersHttpTest.head(missing), HeadersHttpTest.head(foreign));
                            assertEquals(missing.masked(), foreign.masked());
                        })));
    }

    @Test
    @DisplayName("S40 the contract lists the operations of sessions, staff and plugins too")
    void describesAll() {
        List<String> all =
                operations().stream().map(Contract.Operation::toString).toList();

        assertTrue(all.contains("POST /session") && all.contains("DELETE /session"), all::toString);
        assertTrue(all.contains("POST /staff/results/{id}/release"), all::toString);
        assertTrue(all.contains("GET /plugins/notes/patients/{patient}/encounters/{encounter}/notes"), all::toString);
    }

    private static List<Contract.Operation> operations() {
        return new Contract(PORTAL.client().get("api/v1/openapi.json").json()).operations();
    }

    private static PortalClient client(String logIn, Contract.Operation operation) {
        return operation.toString().equals("DELETE /session")
                ? PORTAL.loggedIn(logIn)
                : CLIENTS.computeIfAbsent(logIn, PORTAL::loggedIn);
    }

    private static String role(String logIn) {
        return ROLES.getOrDefault(logIn, "");
    }

    private static String code(PortalAnswer answer) {
        return answer.status() < 400 ? "" : answer.code();
    }

    @TestFactory
    @DisplayName(
            "S40 R69 an app may read what the contract says and nothing else, whatever its patient may; of others it finds nothing")
    Stream<DynamicTest> admitsAppsToTheirOwn() {
        Reader app = Reader.ofDemo(PORTAL.uri(), "patient");
        return operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    PortalAnswer own = call(app.client(), app::request, operation, Expectations.patient("patient"));
                    assertEquals(
                            operation.roles().contains("APP"),
                            !code(own).equals("role-not-allowed"),
                            () -> own.status() + " " + own.body());
                    assertTrue(own.status() < 500 && own.status() != 401, own::body);
                    if (operation.roles().contains("APP")) {
                        PortalAnswer foreign =
                                call(app.client(), app::request, operation, Expectations.patient("turning18"));
                        PortalAnswer missing = call(app.client(), app::request, operation, "nobody-at-all");
                        assertEquals(404, foreign.status(), foreign::body);
                        assertEquals(missing.masked(), foreign.masked());
                    }
                }));
    }

    private static PortalAnswer call(PortalClient client, Contract.Operation operation, String patient) {
        return call(client, client::request, operation, patient);
    }

    private static PortalAnswer call(
            PortalClient client,
            Function<String, HttpRequest.Builder> start,
            Contract.Operation operation,
            String patient) {
        HttpRequest.Builder request = start.apply(operation.address(patient, "results", NO_ITEM));
        HttpRequest.BodyPublisher body = operation
                .bodyType()
                .map(type -> type.equals("application/json") ? BODY : FORM)
                .map(HttpRequest.BodyPublishers::ofString)
                .orElseGet(HttpRequest.BodyPublishers::noBody);
        operation.bodyType().ifPresent(type -> request.header("Content-Type", type + "; boundary=end"));
        return client.send(request.method(operation.verb(), body));
    }
}
