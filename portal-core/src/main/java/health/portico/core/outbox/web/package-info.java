/**
 * The state of notices over HTTP. For technical support. Internal: the promise is the HTTP contract.
 */
@NullMarked
package health.portico.core.outbox.web;

import org.jspecify.annotations.NullMarked;
