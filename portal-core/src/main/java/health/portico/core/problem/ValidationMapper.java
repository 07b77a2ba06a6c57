package health.portico.core.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Bean Validation: without it each server answers in its own words. */
@Provider
@ApplicationScoped
public class ValidationMapper implements ExceptionMapper<ValidationException> {
    private final Problems problems;

    @Inject
    public ValidationMapper(Problems problems) {
        this.problems = problems;
    }

    /** For the client proxy, and for servers that look for a public constructor before they ask CDI. */
    @SuppressWarnings("NullAway")
    public ValidationMapper() {
        this(null);
    }

    @Override
    public Response toResponse(ValidationException thrown) {
        return problems.answer(thrown);
    }
}
