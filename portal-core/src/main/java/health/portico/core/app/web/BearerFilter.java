package health.portico.core.app.web;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.app.AppLink;
import health.portico.core.app.AppSessions;
import health.portico.core.app.AppTokens;
import health.portico.core.problem.Problems;
import health.portico.core.request.CurrentRequest;
import health.portico.core.session.SessionTokens;
import health.portico.core.session.web.SessionFilter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds which app asks, by the token that it sends in the header {@code Authorization} and nowhere else (RFC 6750, 2.1), before sessions are
 * looked for. It opens the few addresses that apps read, as far as the patient allowed; what an app then sees there is decided by the rules. A
 * bearer token that is none of ours is left to the host.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 10)
@ApplicationScoped
public class BearerFilter implements ContainerRequestFilter {
    private static final Pattern BEARER =
            Pattern.compile("(?i:bearer) +(" + Pattern.quote(AppTokens.PREFIX) + "[^ ]*) *");

    private static final Pattern READ =
            Pattern.compile("/?api/v1/patients/([^/]+)/(search|([a-z][a-z-]{0,62})(/[^/]+)?)");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String SEARCH = "search";

    private final AppSessions apps;
    private final CurrentRequest current;
    private final Problems problems;
    private final AuditLog audit;

    @Inject
    public BearerFilter(AppSessions apps, CurrentRequest current, Problems problems, AuditLog audit) {
        this.apps = apps;
        this.current = current;
        this.problems = problems;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public BearerFilter() {
        this(null, null, null, null);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Matcher header = BEARER.matcher(Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .orElse(""));
        if (!header.matches()) {
            return;
        }
        request.setProperty(SessionFilter.IS_OF_APP, true);
        if (SessionFilter.hasCookie(request)) {
            throw new PortalException(
                    ProblemType.INVALID_REQUEST, "A request is of a session or of an app, not of both.");
        }
        apps.find(header.group(1))
                .ifPresentOrElse(
                        link -> enter(request, link),
                        () -> refuse(request, "invalid_token", ProblemType.ACCESS_TOKEN_NOT_ACCEPTED));
    }

    private void enter(ContainerRequestContext request, AppLink link) {
        Viewer app = link.viewer();
        current.belongsTo(app, SessionTokens.auditHash(link.id()));
        Matcher path = READ.matcher(request.getUriInfo().getPath());
        if (READING.contains(request.getMethod()) && path.matches() && isGiven(app, path)) {
            current.writeWithTheNextEntry(() -> apps.touch(link));
            return;
        }
        Draft denial = Draft.of("access.denied", Outcome.DENIED, app.account()).detail("role-not-allowed APP");
        audit.append(patient(path).map(denial::about).orElse(denial));
        refuse(request, "insufficient_scope", ProblemType.ROLE_NOT_ALLOWED);
    }

    private static boolean isGiven(Viewer app, Matcher path) {
        return path.group(2).equals(SEARCH) || app.scope().contains(new Category(path.group(3)));
    }

    private static Optional<PatientId> patient(Matcher path) {
        try {
            return path.matches() ? Optional.of(new PatientId(path.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Answer at once, in the words of RFC 6750, 3.1. */
    private void refuse(ContainerRequestContext request, String error, ProblemType type) {
        request.abortWith(Response.fromResponse(problems.answer(new PortalException(type)))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"" + error + "\"")
                .build());
    }
}
