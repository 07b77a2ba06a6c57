/**
 * What a jurisdiction or hospital decides about visibility, as data: packs with a name, editions in force from a moment on, delays, codes and
 * age limits. Rule books and the service that releases results read them. Internal: no promise.
 */
@NullMarked
package health.portico.core.policy;

import org.jspecify.annotations.NullMarked;
