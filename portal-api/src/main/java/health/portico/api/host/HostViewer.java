package health.portico.api.host;

import health.portico.api.visibility.Viewer;

/**
 * Who is there by the host's log-in, and by which of their log-ins. Immutable.
 *
 * @param viewer who it is
 * @param logIn names the act of logging in: equal for every request that follows it, on every node; another one once the person has
 *     shown again who they are. With OpenID Connect the {@code iss} and {@code auth_time} of the ID token together, not its {@code sid},
 *     which a provider may renew in silence; with a form or a password prompt of the container the id of the container's session. 1 to
 *     1,000 characters; the portal keeps a keyed hash of it
 * @since 0.1
 */
public record HostViewer(Viewer viewer, String logIn) {
    private static final int LONGEST = 1_000;

    /** @throws IllegalArgumentException if the log-in has no name, or one that is too long */
    public HostViewer {
        if (logIn.isBlank() || logIn.length() > LONGEST) {
            throw new IllegalArgumentException("a log-in of the host is named by 1 to " + LONGEST + " characters");
        }
    }

    /** Shows the viewer alone: whoever knows the log-in's name may be able to use it. */
    @Override
    public String toString() {
        return "HostViewer[" + viewer + "]";
    }
}
