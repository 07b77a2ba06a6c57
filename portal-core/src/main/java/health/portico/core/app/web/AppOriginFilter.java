package health.portico.core.app.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.app.RegisteredApps;
import health.portico.core.web.CrossSiteFilter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets pages of the origins that apps have registered fetch tokens and read with them (S49; Fetch, 3.3). Never with a cookie: what a page reads
 * here, it reads as its app.
 */
@Provider
@PreMatching
@Priority(Priorities.HEADER_DECORATOR + 200)
@ApplicationScoped
public class AppOriginFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String ORIGIN = "Origin";
    private static final Pattern FOR_APPS =
            Pattern.compile("/?(oauth/(token|revoke)|\\.well-known/smart-configuration|api/v1/patients/[^/]+/.+)");

    private final Set<String> origins;

    @Inject
    public AppOriginFilter(RegisteredApps apps) {
        this(apps.origins());
    }

    public AppOriginFilter(Set<String> origins) {
        this.origins = origins;
    }

    /** For the client proxy alone. */
    public AppOriginFilter() {
        this(Set.of());
    }

    /**
     * Answer the question that a browser asks before a request with a token. A page of any other origin fetches no tokens: its failures would be
     * counted against whoever visits it.
     *
     * @throws PortalException {@code cross-site-request}
     */
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(ORIGIN) != null && CrossSiteFilter.isForTokens(request) && !isOpen(request)) {
            throw new PortalException(ProblemType.REQUEST_FORGED);
        }
        String header = request.getHeaderString("Access-Control-Request-Headers");
        boolean asksForToken =
                header != null && header.toLowerCase(java.util.Locale.ROOT).contains("authorization");
        if (request.getMethod().equals(HttpMethod.OPTIONS) && asksForToken && isOpen(request)) {
            request.abortWith(Response.noContent()
                    .header("Access-Control-Allow-Methods", "GET, POST")
                    .header("Access-Control-Allow-Headers", "Authorization, Accept-Language")
                    .header("Access-Control-Max-Age", "600")
                    .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isOpen(request)) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", request.getHeaderString(ORIGIN));
            response.getHeaders().putSingle("Access-Control-Expose-Headers", HttpHeaders.WWW_AUTHENTICATE);
        }
        if (!origins.isEmpty()) {
            response.getHeaders().add(HttpHeaders.VARY, ORIGIN);
        }
    }

    private boolean isOpen(ContainerRequestContext request) {
        String origin = request.getHeaderString(ORIGIN);
        return origin != null
                && origins.contains(origin)
                && FOR_APPS.matcher(request.getUriInfo().getPath()).matches();
    }
}
