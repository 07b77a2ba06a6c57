/**
 * What the portal does by itself, without a request: repeated pieces of work and their schedule. Capabilities implement it, the wiring runs it.
 * Internal.
 */
@NullMarked
package health.portico.core.work;

import org.jspecify.annotations.NullMarked;
