/**
 * Requests over HTTP, for patients and for staff. Internal: the promise is the HTTP contract.
 */
@NullMarked
package health.portico.core.desk.web;

import org.jspecify.annotations.NullMarked;
