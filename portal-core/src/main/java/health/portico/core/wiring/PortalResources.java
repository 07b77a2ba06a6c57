package health.portico.core.wiring;

import java.util.Set;

/**
 * Contributes REST classes to {@link PortalApplication}. Any bean may implement it; what all of them return is put together. Called
 * when the host builds the application, perhaps more than once.
 */
public interface PortalResources {
    /** Return resources, filters and mappers; each needs a bean-defining annotation to be injected. */
    Set<Class<?>> classes();
}
