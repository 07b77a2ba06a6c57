package health.portico.core.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses a request that changes something and comes from another site (S48). Without both headers, as curl sends it, it is served. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
@ApplicationScoped
public class CrossSiteFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private static final Pattern FOR_TOKENS = Pattern.compile("/?oauth/(token|revoke)");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && !isForTokens(request) && !isOurs(request)) {
            throw new PortalException(ProblemType.REQUEST_FORGED);
        }
    }

    /** Tell whether it asks where apps fetch tokens: no cookie counts there, so that no other site can use somebody's (RFC 6749, 3.2). */
    public static boolean isForTokens(ContainerRequestContext request) {
        return FOR_TOKENS.matcher(request.getUriInfo().getPath()).matches();
    }

    private static boolean isOurs(ContainerRequestContext request) {
        return Origins.areOurs(
                header(request, "Sec-Fetch-Site"),
                header(request, "Origin"),
                header(request, HttpHeaders.HOST)
                        .or(() -> Optional.ofNullable(
                                request.getUriInfo().getRequestUri().getAuthority())));
    }

    private static Optional<String> header(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaderString(name));
    }
}
