package health.portico.core.host;

import health.portico.api.visibility.ViewerKind;
import health.portico.core.config.Configuration;
import health.portico.core.config.HostKeys;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which roles of the host make which role of the portal, as configured. Immutable.
 *
 * @param byName no name has two: the configuration is checked
 */
record HostRoles(Map<String, ViewerKind> byName) {
    HostRoles {
        byName = Map.copyOf(byName);
    }

    static HostRoles of(Configuration configuration) {
        var byName = new HashMap<String, ViewerKind>();
        HostKeys.ROLES.forEach((kind, key) -> configuration.list(key).forEach(name -> byName.put(name, kind)));
        return new HostRoles(byName);
    }

    /** Return the one role of the portal that these make; empty if it is none, and empty if there are several. */
    Optional<ViewerKind> only(Set<String> names) {
        var found = EnumSet.noneOf(ViewerKind.class);
        names.forEach(name -> Optional.ofNullable(byName.get(name)).ifPresent(found::add));
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
