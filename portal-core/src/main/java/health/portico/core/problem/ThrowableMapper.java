package health.portico.core.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The last resort for everything that no other mapper knows. */
@Provider
@ApplicationScoped
public class ThrowableMapper implements ExceptionMapper<Throwable> {
    private final Problems problems;

    @Inject
    public ThrowableMapper(Problems problems) {
        this.problems = problems;
    }

    /** For the client proxy, and for servers that look for a public constructor before they ask CDI. */
    @SuppressWarnings("NullAway")
    public ThrowableMapper() {
        this(null);
    }

    @Override
    public Response toResponse(Throwable thrown) {
        return problems.answer(thrown);
    }
}
