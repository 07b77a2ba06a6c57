/**
 * Connections with other health systems in the database. For {@code core.exchange} alone. Internal: no promise.
 */
@NullMarked
package health.portico.core.exchange.store;

import org.jspecify.annotations.NullMarked;
