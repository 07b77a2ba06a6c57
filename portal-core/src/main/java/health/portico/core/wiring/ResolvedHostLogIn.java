package health.portico.core.wiring;

import health.portico.api.host.HostViewer;
import health.portico.api.host.ViewerResolver;
import health.portico.api.portal.HostViewers;
import health.portico.core.host.HeaderPrincipal;
import health.portico.core.session.HostLogIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Predicate;

/** Knows whom a trusted proxy names, and asks the host's resolver about everybody else; a portal has one of the two. */
@ApplicationScoped
public class ResolvedHostLogIn implements HostLogIn {
    private final Instance<ViewerResolver> resolvers;
    private final HostViewers viewers;

    @Inject
    ResolvedHostLogIn(Instance<ViewerResolver> resolvers, HostViewers viewers) {
        this.resolvers = resolvers;
        this.viewers = viewers;
    }

    /** For the container's proxy alone. */
    protected ResolvedHostLogIn() {
        this(null, null);
    }

    @Override
    public Optional<HostViewer> resolve(Principal principal, Predicate<String> isInRole) {
        if (principal instanceof HeaderPrincipal header) {
            return viewers.viewer(header.person());
        }
        return resolvers.isUnsatisfied() ? Optional.empty() : resolvers.get().resolve(principal, isInRole);
    }
}
