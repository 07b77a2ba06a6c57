package health.portico.api.portal;

import health.portico.api.host.HostPerson;
import health.portico.api.host.HostViewer;
import java.util.Optional;

/**
 * Makes viewers of the people whom a hospital's own log-in knows, by the roles that are configured ({@code portico.host.roles.*}). The
 * portal implements it, a hospital's {@code ViewerResolver} injects it. Thread-safe; does not block.
 *
 * @since 0.1
 */
public interface HostViewers {
    /**
     * Return the viewer that a person is, or empty if the person has no part in the portal: because none of the roles is configured;
     * because they make more than one role of the portal; because a patient comes without a patient's id or a clinician without a
     * clinician's; because an id, the subject or the name of the log-in is none. A patient's id counts for patients alone, a clinician's for
     * clinicians alone.
     */
    Optional<HostViewer> viewer(HostPerson person);
}
