/**
 * Proxy grants in the database. For {@code core.proxy} alone. Internal: no promise.
 */
@NullMarked
package health.portico.core.proxy.store;

import org.jspecify.annotations.NullMarked;
