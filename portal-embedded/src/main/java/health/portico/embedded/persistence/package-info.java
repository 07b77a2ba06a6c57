/**
 * Persistence on Java SE: the pool, the entity manager factories of the jars' own {@code persistence.xml} and one entity manager per
 * transaction. Used by {@link health.portico.embedded.PortalServer} and by EclipseLink. Internal.
 */
@NullMarked
package health.portico.embedded.persistence;

import org.jspecify.annotations.NullMarked;
