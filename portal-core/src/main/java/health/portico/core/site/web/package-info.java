/**
 * The menu, the limits, the contract and the first page over HTTP. For pages and other clients. Internal: the promise is the HTTP contract.
 */
@NullMarked
package health.portico.core.site.web;

import org.jspecify.annotations.NullMarked;
