/**
 * Whether the portal can serve: the state of the start and the checks behind {@code /health}. For the health resource and the session
 * filter. Internal: no promise.
 */
@NullMarked
package health.portico.core.health;

import org.jspecify.annotations.NullMarked;
