/**
 * Sessions in the database. For {@code core.session} alone. Internal: no promise.
 */
@NullMarked
package health.portico.core.session.store;

import org.jspecify.annotations.NullMarked;
