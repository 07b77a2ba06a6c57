package health.portico.api.host;

import health.portico.api.visibility.Viewer;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Maps the principal of a hospital's own log-in to a viewer of the portal. The hospital implements it where it keeps its log-in; the
 * portal calls it on each request that has a principal and no session of the portal, on the thread of the request. The sessions of
 * the portal and their rules still hold (S25).
 *
 * @since 0.1
 */
public interface ViewerResolver {
    /**
     * @param principal as the container gives it
     * @param isInRole asks the container for a role
     * @return the viewer, or empty if this person has no part in the portal
     */
    Optional<Viewer> resolve(Principal principal, Predicate<String> isInRole);
}
