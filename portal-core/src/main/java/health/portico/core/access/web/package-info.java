/**
 * Proxies' access over HTTP. For patients, proxies and staff. Internal: the promise is the HTTP contract.
 */
@NullMarked
package health.portico.core.access.web;

import org.jspecify.annotations.NullMarked;
