/**
 * Whom people call, over HTTP. For pages and other clients. Internal: the promise is the HTTP contract.
 */
@NullMarked
package health.portico.core.contact.web;

import org.jspecify.annotations.NullMarked;
