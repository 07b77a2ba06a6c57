package health.portico.core.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What readers and writers of bodies throw: without it some servers answer in their own words. */
@Provider
@ApplicationScoped
public class ProcessingMapper implements ExceptionMapper<ProcessingException> {
    private final Problems problems;

    @Inject
    public ProcessingMapper(Problems problems) {
        this.problems = problems;
    }

    /** For the client proxy, and for servers that look for a public constructor before they ask CDI. */
    @SuppressWarnings("NullAway")
    public ProcessingMapper() {
        this(null);
    }

    @Override
    public Response toResponse(ProcessingException thrown) {
        return problems.answer(thrown);
    }
}
