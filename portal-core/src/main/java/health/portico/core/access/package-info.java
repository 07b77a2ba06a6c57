/**
 * Who may look at a patient's record besides the patient: gives, lists, confirms and ends proxies' access, and tells how it will change (R16,
 * R43 to R46). For patients, proxies and staff. Internal: no promise.
 */
@NullMarked
package health.portico.core.access;

import org.jspecify.annotations.NullMarked;
