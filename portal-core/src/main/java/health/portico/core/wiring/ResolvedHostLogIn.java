package health.portico.core.wiring;

import health.portico.api.host.HostViewer;
import health.portico.api.host.ViewerResolver;
import health.portico.core.session.HostLogIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Predicate;

/** Asks the host's resolver, if there is one. */
@ApplicationScoped
public class ResolvedHostLogIn implements HostLogIn {
    private final Instance<ViewerResolver> resolvers;

    @Inject
    ResolvedHostLogIn(Instance<ViewerResolver> resolvers) {
        this.resolvers = resolvers;
    }

    /** For the container's proxy alone. */
    protected ResolvedHostLogIn() {
        this(null);
    }

    @Override
    public Optional<HostViewer> resolve(Principal principal, Predicate<String> isInRole) {
        return resolvers.isUnsatisfied() ? Optional.empty() : resolvers.get().resolve(principal, isInRole);
    }
}
