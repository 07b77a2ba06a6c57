package health.portico.core.web;

import health.portico.core.problem.EdgeProblem;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A response in which the container's error page is replaced by a problem. Used by the thread of one request. */
final class EdgeResponse extends HttpServletResponseWrapper {
    private static final String ALLOW = "Allow";

    EdgeResponse(HttpServletResponse response) {
        super(response);
    }

    /** Add the headers that every answer has, unless the REST application did. */
    void guardOnce() {
        if (!isCommitted() && !containsHeader("Content-Security-Policy")) {
            SecurityHeaders.OF_DATA.forEach(this::setHeader);
        }
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        sendError(status);
    }

    @Override
    public void sendError(int status) throws IOException {
        EdgeProblem problem = EdgeProblem.ofStatus(status);
        byte[] body = problem.body();
        String allowed = getHeader(ALLOW);
        reset();
        guardOnce();
        if (allowed != null) {
            setHeader(ALLOW, allowed);
        }
        setStatus(problem.type().status());
        setContentType(EdgeProblem.MEDIA_TYPE);
        setContentLength(body.length);
        getOutputStream().write(body);
        flushBuffer();
    }
}
