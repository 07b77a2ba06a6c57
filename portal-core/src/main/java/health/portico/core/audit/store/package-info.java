/**
 * The audit log in the database. For {@code core.audit} alone. Internal: no promise.
 */
@NullMarked
package health.portico.core.audit.store;

import org.jspecify.annotations.NullMarked;
