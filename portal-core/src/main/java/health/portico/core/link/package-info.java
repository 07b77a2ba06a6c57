/**
 * What patients have linked to their own records, apps and devices, and the way to end each (R17). For the patient's settings page; the portal
 * and its plugins bring the links. Internal: no promise.
 */
@NullMarked
package health.portico.core.link;

import org.jspecify.annotations.NullMarked;
