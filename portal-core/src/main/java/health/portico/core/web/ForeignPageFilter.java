package health.portico.core.web;

import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
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
 * Lets pages of the origins in {@code portico.widget.origins} read what the widget shows, and nothing else (S49; Fetch, 3.3). Off while
 * the list is empty; never a wildcard. The session's cookie reaches the portal from such a page only if both are one site, say
 * www.hospital.org and portal.hospital.org.
 */
@Provider
@PreMatching
@Priority(Priorities.HEADER_DECORATOR + 100)
@ApplicationScoped
public class ForeignPageFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String ORIGIN = "Origin";
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** Files, the session that exists, the patients, and the lists of a widget's sections. */
    private static final Pattern SHOWN = Pattern.compile("assets/.+|widget\\.js|api/v1/session|api/v1/patients"
            + "|api/v1/patients/[^/]+/(results|upcoming|messages)");

    private final Set<String> origins;

    @Inject
    public ForeignPageFilter(Configuration configuration) {
        this(Set.copyOf(configuration.list(CoreKeys.WIDGET_ORIGINS)));
    }

    public ForeignPageFilter(Set<String> origins) {
        this.origins = origins;
    }

    /** For the client proxy alone. */
    public ForeignPageFilter() {
        this(Set.of());
    }

    /** Answer the question that a browser asks before a request with a header of ours. */
    @Override
    public void filter(ContainerRequestContext request) {
        String asked = request.getHeaderString("Access-Control-Request-Method");
        if (request.getMethod().equals(HttpMethod.OPTIONS) && HttpMethod.GET.equals(asked) && isOpen(request)) {
            request.abortWith(Response.noContent()
                    .header("Access-Control-Allow-Methods", HttpMethod.GET)
                    .header("Access-Control-Allow-Headers", "Portico-Background, Accept-Language")
                    .header("Access-Control-Max-Age", "600")
                    .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean reads =
                READING.contains(request.getMethod()) || request.getMethod().equals(HttpMethod.OPTIONS);
        if (reads && isOpen(request)) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", request.getHeaderString(ORIGIN));
            response.getHeaders().putSingle("Access-Control-Allow-Credentials", "true");
            response.getHeaders().putSingle("Cross-Origin-Resource-Policy", "cross-origin");
        }
        if (!origins.isEmpty()) {
            response.getHeaders().add(HttpHeaders.VARY, ORIGIN);
        }
    }

    private boolean isOpen(ContainerRequestContext request) {
        String origin = request.getHeaderString(ORIGIN);
        String path = request.getUriInfo().getPath().replaceAll("^/", "");
        return origin != null && origins.contains(origin) && SHOWN.matcher(path).matches();
    }
}
