/**
 * The one moment "now" as the portal stores it. For everything in the core that stamps or compares. Internal: no promise.
 */
@NullMarked
package health.portico.core.time;

import org.jspecify.annotations.NullMarked;
