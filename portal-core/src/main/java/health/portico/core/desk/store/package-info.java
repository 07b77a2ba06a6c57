/**
 * Requests in the database. For {@code core.desk} alone. Internal: no promise.
 */
@NullMarked
package health.portico.core.desk.store;

import org.jspecify.annotations.NullMarked;
