/**
 * Log-in by the headers of a proxy in front, as the REST application sees it. For hospitals that keep a single sign-on there. Internal: no
 * promise.
 */
@NullMarked
package health.portico.core.host.web;

import org.jspecify.annotations.NullMarked;
