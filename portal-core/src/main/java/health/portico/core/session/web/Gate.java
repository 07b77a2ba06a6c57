package health.portico.core.session.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.config.Configuration;
import health.portico.core.config.Mode;
import health.portico.core.health.StartupState;
import health.portico.core.request.AddressRange;
import health.portico.core.request.CurrentRequest;
import health.portico.core.request.TrustedProxies;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first look at a request: where it comes from, whether the portal can serve at all, and in demo mode whether it came in at a
 * loopback address and under a name of this machine: a page of a foreign name that DNS leads here shall not use the demo's known
 * passwords. A host that does not tell that address is not trusted to be local.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 500)
@ApplicationScoped
public class Gate implements ContainerRequestFilter {
    private static final String FORWARDED_HOST = "X-Forwarded-Host";

    private final CurrentRequest current;
    private final StartupState state;
    private final boolean isDemo;
    private final TrustedProxies proxies;

    @Inject
    public Gate(CurrentRequest current, StartupState state, Configuration configuration) {
        this.current = current;
        this.state = state;
        this.isDemo = configuration.mode() == Mode.DEMO;
        this.proxies = configuration.trustedProxies();
    }

    /** For the container's proxy alone. */
    public Gate() {
        this.current = null;
        this.state = null;
        this.isDemo = true;
        this.proxies = TrustedProxies.of(List.of(), "");
    }

    @Override
    public void filter(ContainerRequestContext request) {
        current.cameFrom(client(request));
        if (isDemo && !isLocal(request)) {
            throw new PortalException(ProblemType.DEMO_IS_LOCAL);
        }
        if (!state.isReady() && !isHealth(request)) {
            throw new PortalException(ProblemType.NOT_READY);
        }
    }

    private @Nullable String client(ContainerRequestContext request) {
        var peer = Addresses.plain(property(request, CurrentRequest.REMOTE_ADDRESS));
        var address = Optional.ofNullable(peer).flatMap(AddressRange::address);
        current.isConnectedTo(address.orElse(null));
        if (address.filter(proxies::contains).isEmpty()) {
            return peer;
        }
        var named = request.getHeaders().getOrDefault(proxies.header(), List.of());
        return Addresses.plain(proxies.client(address.get(), named).getHostAddress());
    }

    private static boolean isLocal(ContainerRequestContext request) {
        var host = request.getHeaderString(HttpHeaders.HOST);
        var forwarded = request.getHeaderString(FORWARDED_HOST);
        return Addresses.isLoopback(property(request, CurrentRequest.LOCAL_ADDRESS))
                && Addresses.isOwnName(
                        host == null ? request.getUriInfo().getRequestUri().getAuthority() : host)
                && (forwarded == null || Addresses.isOwnName(forwarded));
    }

    private static boolean isHealth(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        return (path.startsWith("/") ? path.substring(1) : path).startsWith("api/v1/health");
    }

    private static @Nullable String property(ContainerRequestContext request, String name) {
        return request.getProperty(name) instanceof String address ? address : null;
    }
}
