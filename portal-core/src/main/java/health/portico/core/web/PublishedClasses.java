package health.portico.core.web;

import java.util.Set;

/** The REST classes that this portal serves, those of plugins too. Implemented by the wiring. */
public interface PublishedClasses {
    Set<Class<?>> all();
}
