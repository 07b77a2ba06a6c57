/**
 * Messages in the database: the portal's own inbox of the care team, and what each account has read. Only {@code core.messaging} uses it.
 * Internal.
 */
@NullMarked
package health.portico.core.messaging.store;

import org.jspecify.annotations.NullMarked;
