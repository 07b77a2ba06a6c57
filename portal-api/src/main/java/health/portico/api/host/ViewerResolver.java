package health.portico.api.host;

import java.security.Principal;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Maps the principal of a hospital's own log-in to a viewer of the portal. The hospital implements it as one bean where it keeps its
 * log-in; the portal calls it on each request that has a principal and no session cookie of the portal, on the thread of the request.
 * It should not block for long. What it throws fails the request, and nobody is let in.
 *
 * <p>The portal's rules of sessions hold for these people too (S25, S30 to S36). One log-in of the host opens one session, with the
 * first request that it makes. When that session has ended, by 20 minutes without activity, by its age, by log-out or from another
 * device, the log-in is used up: requests that carry it are answered {@code session-ended} on every node, however long the container
 * goes on to know the principal, until {@link HostViewer#logIn()} names another log-in. So a page that meets {@code session-ended}
 * sends the person to the host's log-in and has it ask again ({@code prompt=login} or {@code max_age} with OpenID Connect).
 *
 * <p>Do not name a log-in by what changes while nobody logs in, such as a token's {@code jti} or {@code iat}: a silent renewal would
 * open a session in an empty room. Where the host has no act of logging in (Kerberos, client certificates), put one before it.
 *
 * @since 0.1
 */
public interface ViewerResolver {
    /**
     * @param principal as the container gives it
     * @param isInRole asks the container for a role
     * @return who it is and by which log-in, or empty if this person has no part in the portal
     */
    Optional<HostViewer> resolve(Principal principal, Predicate<String> isInRole);
}
