package health.portico.core.session.web;

import health.portico.api.host.HostViewer;
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
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds who asks, before the resource, and stores that they were active, before the answer leaves (S30, S31). A token that is no
 * session's is as good as none: resources that need somebody refuse. Without a token the host's log-in counts, if there is one; it is
 * sent with each request by whatever means the container has, so it gets no cookie of the portal.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class SessionFilter implements ContainerRequestFilter, ContainerResponseFilter {
    /** Says that no person asked for this, so that it is no activity (S31). */
    public static final String BACKGROUND = "Portico-Background";

    /** Property of a request that says itself who asks, and is part of no session. */
    public static final String IS_OF_APP = "health.portico.is-of-app";

    private static final Pattern AROUND = Pattern.compile("^/|;[^/]*|/$");
    private static final String SESSION = "api/v1/session";

    /** Files of pages are the same for everybody: nobody is looked up for them, and they are no activity. */
    private static final Pattern FILES = Pattern.compile("assets/.*|widget\\.js");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
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
        if (FILES.matcher(path(request)).matches() || request.getProperty(IS_OF_APP) != null) {
            return;
        }
        var token = SessionCookie.token(request);
        request.setProperty(CAME_WITH_TOKEN, token.isPresent());
        var hosts = hostLogIn(request);
        token.ifPresentOrElse(known -> sessions.enter(known, hosts), () -> hosts.ifPresent(sessions::enter));
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

    /** Tell whether a request brings the cookie of a session, living or not. */
    public static boolean hasCookie(ContainerRequestContext request) {
        return SessionCookie.token(request).isPresent();
    }

    private Optional<HostViewer> hostLogIn(ContainerRequestContext request) {
        var security = request.getSecurityContext();
        return Optional.ofNullable(security)
                .flatMap(context -> Optional.ofNullable(context.getUserPrincipal()))
                .flatMap(principal -> host.resolve(principal, security::isUserInRole));
    }

    private static boolean isActivity(ContainerRequestContext request) {
        var asksForTheSession =
                READING.contains(request.getMethod()) && path(request).equals(SESSION);
        return !asksForTheSession && !"true".equalsIgnoreCase(request.getHeaderString(BACKGROUND));
    }

    private static String path(ContainerRequestContext request) {
        return AROUND.matcher(request.getUriInfo().getPath()).replaceAll("");
    }

    private static boolean isOfOurCookie(Session session) {
        return session.origin() == Session.Origin.ACCOUNT;
    }

    private void clearIfEnded(ContainerRequestContext request, ContainerResponseContext response) {
        if (Boolean.TRUE.equals(request.getProperty(CAME_WITH_TOKEN))
                && active.session().filter(SessionFilter::isOfOurCookie).isEmpty()) {
            SessionCookie.clear(response, request.getUriInfo().getBaseUri());
        }
    }
}
