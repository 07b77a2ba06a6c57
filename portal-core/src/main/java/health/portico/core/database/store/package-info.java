/**
 * Statements in plain SQL, for the stores that every page needs. Internal: no promise.
 */
@NullMarked
package health.portico.core.database.store;

import org.jspecify.annotations.NullMarked;
