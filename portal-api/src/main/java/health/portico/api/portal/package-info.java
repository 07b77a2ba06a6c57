/**
 * What the portal offers to plugins by injection: records that have been decided, the viewer of the session, the audit log. The portal
 * implements these interfaces, plugins call them. API: promised, since 0.1.
 */
@NullMarked
package health.portico.api.portal;

import org.jspecify.annotations.NullMarked;
