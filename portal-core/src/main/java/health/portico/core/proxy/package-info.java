/**
 * Grants by which a representative reads a patient's record (R43 to R46). For the record access and for staff. Internal: no promise.
 */
@NullMarked
package health.portico.core.proxy;

import org.jspecify.annotations.NullMarked;
