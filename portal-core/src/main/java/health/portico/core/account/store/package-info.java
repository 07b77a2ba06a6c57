/**
 * Accounts and failed log-ins in the database. For {@code core.account} alone. Internal: no promise.
 */
@NullMarked
package health.portico.core.account.store;

import org.jspecify.annotations.NullMarked;
