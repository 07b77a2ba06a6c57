/**
 * Log-in, log-out and own sessions over HTTP, and the filter that finds the viewer. For browsers and other clients. Internal: the
 * promise is the HTTP contract.
 */
@NullMarked
package health.portico.core.session.web;

import org.jspecify.annotations.NullMarked;
