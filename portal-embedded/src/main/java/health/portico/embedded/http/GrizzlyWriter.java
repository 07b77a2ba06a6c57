package health.portico.embedded.http;

import health.portico.api.problem.ProblemType;
import health.portico.core.problem.EdgeProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/** Carries one response of the REST application to the wire. Made per request. */
record GrizzlyWriter(Response response) implements ContainerResponseWriter {
    @Override
    public OutputStream writeResponseStatusAndHeaders(long contentLength, ContainerResponse context) {
        response.setStatus(context.getStatus());
        response.setContentLengthLong(length(contentLength, context.getEntity()));
        context.getStringHeaders().forEach(this::header);
        return response.getOutputStream();
    }

    /** Jersey knows how long an answer is only as far as it keeps one back; ours are whole in memory. */
    private static long length(long known, @Nullable Object entity) {
        return known < 0 && entity instanceof byte[] body ? body.length : known;
    }

    private void header(String name, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (i == 0) {
                response.setHeader(name, values.get(i));
            } else {
                response.addHeader(name, values.get(i));
            }
        }
    }

    @Override
    public boolean suspend(long timeOut, TimeUnit timeUnit, TimeoutHandler timeoutHandler) {
        if (response.isSuspended()) {
            return false;
        }
        response.suspend(timeOut, timeUnit, new EmptyCompletionHandler<>(), expired -> {
            if (timeoutHandler != null) {
                timeoutHandler.onTimeout(this);
            }
            return false;
        });
        return true;
    }

    @Override
    public void setSuspendTimeout(long timeOut, TimeUnit timeUnit) {
        response.getSuspendContext().setTimeout(timeOut, timeUnit);
    }

    @Override
    public void commit() {
        if (response.isSuspended()) {
            response.resume();
        }
    }

    @Override
    public void failure(Throwable error) {
        try {
            var cause = error instanceof Exception e ? e : new IllegalStateException(error);
            PortalHandler.answer(response, EdgeProblem.of(ProblemType.INTERNAL_ERROR), cause);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            commit();
        }
    }

    @Override
    public boolean enableResponseBuffering() {
        return true;
    }
}
