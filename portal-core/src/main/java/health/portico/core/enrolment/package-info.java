/**
 * How people get an account and come back to it: activation codes, self sign-up, recovery (R1 to R7). For patients without a session, and
 * for staff who hand out codes. Internal: no promise.
 */
@NullMarked
package health.portico.core.enrolment;

import org.jspecify.annotations.NullMarked;
