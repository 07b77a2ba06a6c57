/** Activation codes, wishes that wait and what recovery mailed, in the database. For this capability alone. Internal: no promise. */
@NullMarked
package health.portico.core.enrolment.store;

import org.jspecify.annotations.NullMarked;
