package health.portico.core.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The REST classes of the core, each listed here: a class that is not listed is not served. */
@ApplicationScoped
public class CoreResources implements PortalResources {
    @Override
    public Set<Class<?>> classes() {
        return Set.of();
    }
}
