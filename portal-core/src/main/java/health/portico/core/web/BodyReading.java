package health.portico.core.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Whatever a reader of bodies throws is the client's mistake: {@code malformed-request}, unless it says better itself. */
@Provider
@ApplicationScoped
public class BodyReading implements ReaderInterceptor {
    private static final int DEEPEST_CAUSE = 20;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (WebApplicationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw asProblem(e);
        }
    }

    private static PortalException asProblem(RuntimeException e) {
        Throwable cause = e;
        for (int i = 0; cause != null && i < DEEPEST_CAUSE; i++, cause = cause.getCause()) {
            if (cause instanceof PortalException problem) {
                return problem;
            }
        }
        return new PortalException(ProblemType.MALFORMED_REQUEST, e);
    }
}
