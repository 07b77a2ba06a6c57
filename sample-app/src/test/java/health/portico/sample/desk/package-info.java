/** What the staff's desks do over the wire, and what every request leaves in the audit log. */
@NullMarked
package health.portico.sample.desk;

import org.jspecify.annotations.NullMarked;
