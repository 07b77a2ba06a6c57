package health.portico.core.session;

import health.portico.api.host.HostViewer;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Predicate;

/** The log-in of the host, if it has one: asks its {@code ViewerResolver}. Thread-safe. */
public interface HostLogIn {
    /** Return who is there; empty if the host has no resolver, or none for this person. */
    Optional<HostViewer> resolve(Principal principal, Predicate<String> isInRole);
}
