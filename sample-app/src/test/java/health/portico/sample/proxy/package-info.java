/**
 * Proxies over HTTP: who gives, sees and ends access, and when it ends by itself. For the build alone.
 */
@NullMarked
package health.portico.sample.proxy;

import org.jspecify.annotations.NullMarked;
