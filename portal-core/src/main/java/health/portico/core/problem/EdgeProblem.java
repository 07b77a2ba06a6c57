package health.portico.core.problem;

import health.portico.api.problem.ProblemType;
import java.util.UUID;

/**
 * What the portal says where the REST application was not reached: the same body (RFC 9457) that it would have written itself, and no
 * name of a server (S53). Immutable.
 *
 * @param type what went wrong
 * @param instance names this one occurrence in the log
 */
public record EdgeProblem(ProblemType type, UUID instance) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static EdgeProblem of(ProblemType type) {
        return new EdgeProblem(type, UUID.randomUUID());
    }

    /** Choose the problem for a status that the HTTP server came up with by itself. */
    public static EdgeProblem ofStatus(int status) {
        return of(ProblemTypes.ofStatus(status));
    }

    public byte[] body() {
        return ProblemJson.bytes(Problem.of(type), "urn:uuid:" + instance);
    }
}
