/**
 * Settings in the database. For {@code core.settings} alone. Internal: no promise.
 */
@NullMarked
package health.portico.core.settings.store;

import org.jspecify.annotations.NullMarked;
