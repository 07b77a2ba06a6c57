/**
 * Work in the background on Java SE: the managed executors that a Jakarta EE server would bring. Used by
 * {@link health.portico.embedded.PortalServer}; beans get them injected. Internal.
 */
@NullMarked
package health.portico.embedded.concurrent;

import org.jspecify.annotations.NullMarked;
