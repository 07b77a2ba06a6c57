package health.portico.api.host;

import java.util.Optional;
import java.util.Set;

/**
 * What a hospital's own log-in tells about whoever is there, before the portal has made a viewer of it. Immutable. Everything in it has to
 * come from the log-in itself, never from what the person can write.
 *
 * @param subject names the person at the host: the same one for ever, and nobody else's, with OpenID Connect {@code sub}
 * @param displayName for a reader; empty shows the subject
 * @param roles names of roles, groups or claims as the host has them
 * @param patient the id of the patient that this person is, if any, as the records have it
 * @param practitioner the id of the clinician that this person is, if any, as the records have it
 * @param logIn names the act of logging in, as {@link HostViewer#logIn()} explains
 * @since 0.1
 */
public record HostPerson(
        String subject,
        String displayName,
        Set<String> roles,
        Optional<String> patient,
        Optional<String> practitioner,
        String logIn) {
    public HostPerson {
        roles = Set.copyOf(roles);
    }

    /** Shows nothing: each part says who somebody is, or could be used in their place. */
    @Override
    public String toString() {
        return "HostPerson[]";
    }
}
