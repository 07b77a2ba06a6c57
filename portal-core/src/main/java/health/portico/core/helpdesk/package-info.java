/**
 * How staff help whoever has an account and lost the way into it (R7, R80): they put an address on file into the place of the lost one,
 * and disable and enable accounts. For the desks of support and records; nothing of a record is read here. Internal: no promise.
 */
@NullMarked
package health.portico.core.helpdesk;

import org.jspecify.annotations.NullMarked;
