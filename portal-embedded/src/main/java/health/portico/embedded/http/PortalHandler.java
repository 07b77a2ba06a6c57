package health.portico.embedded.http;

import health.portico.api.problem.ProblemType;
import health.portico.core.problem.EdgeProblem;
import health.portico.core.request.CurrentRequest;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.spi.Container;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests under the base path to the REST application, leads {@code /} there, and answers the rest with 404. Thread-safe: one
 * per server, called on the worker threads, on which it may block.
 */
final class PortalHandler extends HttpHandler implements Container {
    private static final Logger LOG = Logger.getLogger(PortalHandler.class.getName());

    private static final String BASE = "/portal/";

    private final ClassLoader loader;
    private final ApplicationHandler application;

    PortalHandler(ResourceConfig configuration, ClassLoader loader) {
        this.loader = loader;
        this.application = new ApplicationHandler((Application) configuration);
    }

    @Override
    public void start() {
        application.onStartup(this);
    }

    @Override
    public void destroy() {
        application.onShutdown(this);
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        var thread = Thread.currentThread();
        var outer = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            SafetyHeaders.set(response.getResponse());
            closeIfCutOff(request);
            route(request, response);
        } finally {
            thread.setContextClassLoader(outer);
        }
    }

    /** The rest of a body that was not kept may never come, and then nothing can come after it. */
    private static void closeIfCutOff(Request request) {
        if (request.getRequest().isExpectContent()) {
            request.getRequest().getProcessingState().setKeepAlive(false);
        }
    }

    private void route(Request request, Response response) throws IOException {
        var path = request.getRequestURI();
        if (path.startsWith(BASE)) {
            enter(request, response);
        } else if (isDoorstep(path) && (request.getMethod() == Method.GET || request.getMethod() == Method.HEAD)) {
            response.setStatus(302);
            response.setHeader("Location", BASE);
        } else {
            answer(response, EdgeProblem.of(ProblemType.NOT_FOUND), null);
        }
    }

    private void enter(Request request, Response response) throws IOException {
        ContainerRequest read;
        try {
            read = read(request, response);
        } catch (URISyntaxException | RuntimeException e) {
            answer(response, EdgeProblem.of(ProblemType.MALFORMED_REQUEST), e);
            return;
        }
        try {
            application.handle(read);
        } catch (RuntimeException e) {
            answer(response, EdgeProblem.of(ProblemType.INTERNAL_ERROR), e);
        }
    }

    private boolean isDoorstep(String path) {
        return path.equals("/") || (path + "/").equals(BASE);
    }

    private ContainerRequest read(Request request, Response response) throws URISyntaxException, IOException {
        var origin =
                new URI(request.getScheme(), null, request.getServerName(), request.getServerPort(), null, null, null);
        var query = request.getQueryString();
        var uri = new URI(origin + request.getRequestURI() + (query == null ? "" : "?" + Queries.encoded(query)));
        var properties = new MapPropertiesDelegate();
        properties.setProperty(CurrentRequest.REMOTE_ADDRESS, request.getRemoteAddr());
        properties.setProperty(CurrentRequest.LOCAL_ADDRESS, request.getLocalAddr());
        var result = new ContainerRequest(
                new URI(origin + BASE),
                uri,
                request.getMethod().getMethodString(),
                new Anonymous(request.isSecure()),
                properties,
                application.getConfiguration());
        if (request.getRequest().getAttribute(Body.ATTRIBUTE) instanceof Body body) {
            result.setEntityStream(body.open());
        }
        request.getHeaderNames().forEach(name -> result.headers(name, request.getHeaders(name)));
        result.setWriter(new GrizzlyWriter(response));
        return result;
    }

    /** Write a problem in the place of whatever was half made; the log names it by its instance and never quotes the request. */
    static void answer(Response response, EdgeProblem problem, @Nullable Exception cause) throws IOException {
        if (cause != null) {
            var level = problem.type().status() < 500 ? Level.FINE : Level.SEVERE;
            LOG.log(level, cause, () -> problem.type().code() + " urn:uuid:" + problem.instance());
        }
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        SafetyHeaders.set(response.getResponse());
        var body = problem.body();
        response.setStatus(problem.type().status());
        response.setContentType(EdgeProblem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    @Override
    public ResourceConfig getConfiguration() {
        return application.getConfiguration();
    }

    @Override
    public ApplicationHandler getApplicationHandler() {
        return application;
    }

    @Override
    public void reload() {
        throw new UnsupportedOperationException("The portal's resources are known when it starts");
    }

    @Override
    public void reload(ResourceConfig configuration) {
        reload();
    }
}
