package health.portico.core.host.web;

import health.portico.core.host.HeaderPrincipal;
import health.portico.core.host.TrustedHeaders;
import health.portico.core.request.CurrentRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Makes whoever a trusted proxy names the principal of the request, after the gate has seen who is connected and before the session is
 * looked for. What anybody else writes into these headers is not looked at.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 400)
@ApplicationScoped
public class HeaderLogInFilter implements ContainerRequestFilter {
    private final TrustedHeaders trusted;
    private final CurrentRequest current;

    @Inject
    public HeaderLogInFilter(TrustedHeaders trusted, CurrentRequest current) {
        this.trusted = trusted;
        this.current = current;
    }

    /** For the container's proxy alone. */
    public HeaderLogInFilter() {
        this(null, null);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        trusted.person(current.peer(), request.getHeaders())
                .ifPresent(person -> request.setSecurityContext(
                        new HeaderSecurity(new HeaderPrincipal(person), request.getSecurityContext())));
    }
}
