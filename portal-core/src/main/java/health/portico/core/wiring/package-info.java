/**
 * How the portal is put together: the REST application, the producers, plugin loading, the order of the start. For the container alone.
 * Internal: no promise.
 */
@NullMarked
package health.portico.core.wiring;

import org.jspecify.annotations.NullMarked;
