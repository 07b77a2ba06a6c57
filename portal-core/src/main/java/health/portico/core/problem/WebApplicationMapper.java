package health.portico.core.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What Jakarta REST throws itself: an unknown path, a wrong method or media type. An answer that is no error stays as it is. */
@Provider
@ApplicationScoped
public class WebApplicationMapper implements ExceptionMapper<WebApplicationException> {
    private final Problems problems;

    @Inject
    public WebApplicationMapper(Problems problems) {
        this.problems = problems;
    }

    /** For the client proxy, and for servers that look for a public constructor before they ask CDI. */
    @SuppressWarnings("NullAway")
    public WebApplicationMapper() {
        this(null);
    }

    @Override
    public Response toResponse(WebApplicationException thrown) {
        boolean isError = thrown.getResponse().getStatus() >= 400;
        return isError ? problems.answer(thrown) : thrown.getResponse();
    }
}
