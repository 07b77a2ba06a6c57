/**
 * Notices in the database. For {@code core.outbox} alone. Internal: no promise.
 */
@NullMarked
package health.portico.core.outbox.store;

import org.jspecify.annotations.NullMarked;
