/**
 * How whoever guesses is slowed down, by address and for all nodes alike. For the capabilities that take codes from people without a
 * session. Internal: no promise.
 */
@NullMarked
package health.portico.core.limit;

import org.jspecify.annotations.NullMarked;
