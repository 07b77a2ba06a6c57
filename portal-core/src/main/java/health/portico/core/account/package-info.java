/**
 * Accounts, passwords and the log-in (R8, S21 to S24). For sessions and for whoever sets up a hospital's accounts. Internal: no promise.
 */
@NullMarked
package health.portico.core.account;

import org.jspecify.annotations.NullMarked;
