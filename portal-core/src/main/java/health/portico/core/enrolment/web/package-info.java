/**
 * Enrolment and recovery over HTTP: the public resources, the staff's, and the public pages without scripts. Internal: the promise is the
 * HTTP contract.
 */
@NullMarked
package health.portico.core.enrolment.web;

import org.jspecify.annotations.NullMarked;
