package health.portico.core.session.web;

import health.portico.api.visibility.Viewer;
import health.portico.core.session.ActiveSession;
import health.portico.core.session.HostLogIn;
import health.portico.core.session.RequestSessions;
import health.portico.core.session.Session;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * Finds who asks, before the resource, and stores that they were active, before the answer leaves (S30, S31). A token that is no
 * session's is as good as none: resources that need somebody refuse.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class SessionFilter implements ContainerRequestFilter, ContainerResponseFilter {
    static final String BACKGROUND = "Portico-Background";
    private static final String SESSION = "api/v1/session";
    private static final String CAME_WITH_TOKEN = "health.portico.came-with-token";
    private static final int FAILED = 400;

    private final RequestSessions sessions;
    private final ActiveSession active;
    private final HostLogIn host;

    @Inject
    public SessionFilter(RequestSessions sessions, ActiveSession active, HostLogIn host) {
        this.sessions = sessions;
        this.active = active;
        this.host = host;
    }

    /** For the container's proxy alone. */
    public SessionFilter() {
        this(null, null, null);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var token = SessionCookie.token(request);
        token.ifPresent(sessions::enter);
        request.setProperty(CAME_WITH_TOKEN, token.isPresent());
        if (active.session().filter(session -> isForeign(request, session)).isPresent()) {
            sessions.end();
        }
        if (token.isEmpty()) {
            openForHost(request);
        }
        if (active.session().isPresent() && isActivity(request)) {
            sessions.extend();
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        sessions.writeExtension(response.getStatus() >= FAILED);
        var base = request.getUriInfo().getBaseUri();
        active.newToken()
                .ifPresentOrElse(
                        token -> SessionCookie.set(response, base, token), () -> clearIfEnded(request, response));
    }

    /** A session that the host's log-in opened belongs to whoever the host says is there, and to nobody once they logged out. */
    private boolean isForeign(ContainerRequestContext request, Session session) {
        return session.origin() == Session.Origin.HOST
                && hostLogIn(request)
                        .filter(viewer ->
                                viewer.account().equals(session.viewer().account()))
                        .isEmpty();
    }

    private void openForHost(ContainerRequestContext request) {
        hostLogIn(request).ifPresent(viewer -> sessions.open(viewer, Session.Origin.HOST));
    }

    private Optional<Viewer> hostLogIn(ContainerRequestContext request) {
        var security = request.getSecurityContext();
        return Optional.ofNullable(security)
                .flatMap(context -> Optional.ofNullable(context.getUserPrincipal()))
                .flatMap(principal -> host.resolve(principal, security::isUserInRole));
    }

    private static boolean isActivity(ContainerRequestContext request) {
        var asksForTheSession = request.getMethod().equals("GET")
                && request.getUriInfo().getPath().replaceAll("^/|/$", "").equals(SESSION);
        return !asksForTheSession && !"true".equalsIgnoreCase(request.getHeaderString(BACKGROUND));
    }

    private void clearIfEnded(ContainerRequestContext request, ContainerResponseContext response) {
        if (Boolean.TRUE.equals(request.getProperty(CAME_WITH_TOKEN))
                && active.session().isEmpty()) {
            SessionCookie.clear(response, request.getUriInfo().getBaseUri());
        }
    }
}
