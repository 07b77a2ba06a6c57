/**
 * Results that clinicians release by hand (R23). For the record access, which needs the fact, and for the staff's resource. Internal: no
 * promise.
 */
@NullMarked
package health.portico.core.release;

import org.jspecify.annotations.NullMarked;
