/**
 * The CDI container of one server: which thread belongs to which container, and the beans that a Jakarta EE server would have brought.
 * Used by {@link health.portico.embedded.PortalServer}. Internal.
 */
@NullMarked
package health.portico.embedded.cdi;

import org.jspecify.annotations.NullMarked;
