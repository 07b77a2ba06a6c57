/**
 * The audit log over HTTP, as JSON and CSV. For the compliance office alone. Internal: the promise is the HTTP contract.
 */
@NullMarked
package health.portico.core.audit.web;

import org.jspecify.annotations.NullMarked;
