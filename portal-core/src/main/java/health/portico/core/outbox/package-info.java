/**
 * Notices to people that are never lost and say nothing (R9): kept in the transaction of what they tell of, sent later. For whoever has
 * something to tell, through {@link health.portico.api.portal.Outbox}. Internal: no promise.
 */
@NullMarked
package health.portico.core.outbox;

import org.jspecify.annotations.NullMarked;
