/**
 * HTTP on Java SE: Grizzly carries the bytes, Jersey runs the one REST application under {@code /portal}, and whatever neither of them
 * answers in the portal's form is answered here. Used by {@link health.portico.embedded.PortalServer}. Internal.
 */
@NullMarked
package health.portico.embedded.http;

import org.jspecify.annotations.NullMarked;
