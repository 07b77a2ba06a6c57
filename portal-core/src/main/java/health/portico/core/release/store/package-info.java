/**
 * Manual releases in the database. For {@code core.release} alone. Internal: no promise.
 */
@NullMarked
package health.portico.core.release.store;

import org.jspecify.annotations.NullMarked;
