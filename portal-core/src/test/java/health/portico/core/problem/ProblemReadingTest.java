package health.portico.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which problem an exception becomes. */
class ProblemReadingTest {
    @Test
    void findsProblemInsideOfWhatServersWrapAroundIt() {
        PortalException problem = new PortalException(ProblemType.PAYLOAD_TOO_LARGE);

        assertEquals(problem.type(), read(new ProcessingException(new IllegalStateException(problem))));
        assertEquals(problem.type(), read(new WebApplicationException(problem, 400)));
    }

    @Test
    void takesServersByStatus() {
        assertEquals(ProblemType.ROLE_NOT_ALLOWED, read(new ForbiddenException()));
        assertEquals(ProblemType.MALFORMED_REQUEST, read(new WebApplicationException(418)));
        assertEquals(ProblemType.INTERNAL_ERROR, read(new WebApplicationException(504)));
    }

    @Test
    @DisplayName("S53 what cannot be read is an internal error")
    void takesTheRestAsInternal() {
        assertEquals(ProblemType.INTERNAL_ERROR, read(new ProcessingException("secret")));
        assertEquals(ProblemType.INTERNAL_ERROR, read(new ValidationException("secret")));
        assertEquals(ProblemType.INTERNAL_ERROR, read(new StackOverflowError()));
    }

    @Test
    void answersViolationsAsInvalidRequest() {
        Problem problem = ProblemReading.read(new ConstraintViolationException("secret", Set.of()));

        assertEquals(ProblemType.INVALID_REQUEST, problem.type());
        assertEquals(Optional.empty(), problem.detail());
    }

    @Test
    @DisplayName("S40 record-not-available never has a detail")
    void keepsSilent() {
        assertEquals(
                Optional.empty(),
                ProblemReading.read(new PortalException(ProblemType.RECORD_NOT_AVAILABLE, "hidden by a rule"))
                        .detail());
        assertEquals(
                Optional.of("Say why."),
                ProblemReading.read(new PortalException(ProblemType.INVALID_REQUEST, "Say why."))
                        .detail());
    }

    @Test
    void tellsWhenToComeBack() {
        for (var wait : Map.of(Duration.ZERO, "1", Duration.ofMillis(1), "1", Duration.ofMillis(30_001), "31")
                .entrySet()) {
            assertEquals(
                    Map.of("Retry-After", wait.getValue()),
                    ProblemReading.read(new RetryLaterException(ProblemType.TOO_MANY_ATTEMPTS, wait.getKey()))
                            .headers());
        }
    }

    @Test
    void writesMembersInOneOrder() {
        Problem problem = Problem.of(ProblemType.INVALID_REQUEST)
                .detail("Two are wrong.")
                .errors(List.of(new FieldError("a", "Must be \"b\"."), new FieldError("c", "Must be d.")));

        assertEquals("""
                {"type":"https://portico.health/docs/reference/problems#invalid-request",\
                "title":"The request has a value that is not allowed.","status":400,"code":"invalid-request",\
                "detail":"Two are wrong.","instance":"urn:uuid:1",\
                "errors":[{"name":"a","detail":"Must be \\"b\\"."},{"name":"c","detail":"Must be d."}]}""", new String(ProblemJson.bytes(problem, "urn:uuid:1"), StandardCharsets.UTF_8));
    }

    private static ProblemType read(Throwable thrown) {
        return ProblemReading.read(thrown).type();
    }
}
