package health.portico.core.host;

import health.portico.api.host.HostPerson;
import java.security.Principal;

/**
 * Whoever a trusted proxy says is there. Immutable.
 *
 * @param person as the proxy's headers tell it
 */
public record HeaderPrincipal(HostPerson person) implements Principal {
    @Override
    public String getName() {
        return person.subject();
    }
}
