/**
 * External Health Accounts over HTTP. For patients. Internal: the promise is the HTTP contract.
 */
@NullMarked
package health.portico.core.exchange.web;

import org.jspecify.annotations.NullMarked;
