/**
 * Brings tables to the state that this version needs. For the start alone. Internal: no promise.
 */
@NullMarked
package health.portico.core.migration;

import org.jspecify.annotations.NullMarked;
