package health.portico.embedded.http;

import health.portico.api.problem.ProblemType;
import health.portico.core.problem.Problem;
import health.portico.core.problem.ProblemJson;
import java.util.UUID;

/**
 * What the portal says where the REST application was not reached: the same body (RFC 9457) and the same headers that it would have
 * written itself, and no name of a server (S46, S47, S53). Immutable.
 *
 * @param type what went wrong
 * @param instance names this one occurrence in the log
 */
record EdgeProblem(ProblemType type, UUID instance) {
    static final String MEDIA_TYPE = "application/problem+json";

    static EdgeProblem of(ProblemType type) {
        return new EdgeProblem(type, UUID.randomUUID());
    }

    /** Choose the problem for a status that the HTTP server came up with by itself. */
    static EdgeProblem ofStatus(int status) {
        return of(
                switch (status) {
                    case 404 -> ProblemType.NOT_FOUND;
                    case 505 -> ProblemType.MALFORMED_REQUEST;
                    case 405 -> ProblemType.METHOD_NOT_ALLOWED;
                    case 413 -> ProblemType.PAYLOAD_TOO_LARGE;
                    case 503 -> ProblemType.NOT_READY;
                    default -> status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR;
                });
    }

    byte[] body() {
        return ProblemJson.bytes(Problem.of(type), "urn:uuid:" + instance);
    }
}
