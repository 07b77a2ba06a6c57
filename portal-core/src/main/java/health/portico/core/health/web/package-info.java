/**
 * Readiness and liveness over HTTP. For operators and load balancers. Internal: the promise is the HTTP contract.
 */
@NullMarked
package health.portico.core.health.web;

import org.jspecify.annotations.NullMarked;
