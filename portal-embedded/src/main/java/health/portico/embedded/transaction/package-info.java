/**
 * The transaction manager of the portal on Java SE: Narayana, set up once for the virtual machine, and the door through which the CDI
 * container uses it. Used by {@link health.portico.embedded.PortalServer}. Internal.
 */
@NullMarked
package health.portico.embedded.transaction;

import org.jspecify.annotations.NullMarked;
