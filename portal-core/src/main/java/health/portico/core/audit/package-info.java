/**
 * The audit log: what is written, when it counts as written, and how it is asked (S54 to S60). For every capability that shows or
 * changes something. Internal: no promise, plugins use {@code api.portal.AuditLog}.
 */
@NullMarked
package health.portico.core.audit;

import org.jspecify.annotations.NullMarked;
