package health.portico.core.problem;

import health.portico.core.request.CurrentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Answers whatever was thrown with a problem and writes the log entry with the same id. */
@ApplicationScoped
public class Problems {
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private final CurrentRequest request;
    private final FailureLog log = new FailureLog();

    @Inject
    public Problems(CurrentRequest request) {
        this.request = request;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Problems() {
        this(null);
    }

    public Response answer(Throwable thrown) {
        Problem problem = ProblemReading.read(thrown);
        String instance = instance();
        log.write(instance, problem, thrown);
        return answer(problem, instance);
    }

    /** A problem may be met before or after the request's own life, for instance by a broken connection. */
    private String instance() {
        try {
            return request.id();
        } catch (ContextNotActiveException e) {
            return "urn:uuid:" + UUID.randomUUID();
        }
    }

    private static Response answer(Problem problem, String instance) {
        Response.ResponseBuilder answer =
                Response.status(problem.type().status()).type(MEDIA_TYPE).entity(ProblemJson.bytes(problem, instance));
        problem.headers().forEach(answer::header);
        return answer.build();
    }
}
