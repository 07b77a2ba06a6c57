/**
 * The database of the portal as those of its parts see it that speak SQL. For stores, wired by {@code core.wiring}. Internal: no promise.
 */
@NullMarked
package health.portico.core.database;

import org.jspecify.annotations.NullMarked;
