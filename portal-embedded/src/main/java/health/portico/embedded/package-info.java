/**
 * The portal on Java SE, started by one call or one command line. For tests, small installations and the demo; a hospital with a Jakarta
 * EE server deploys the same jars there instead. API: promised are {@link health.portico.embedded.PortalServer} and its builder, since 0.1.
 */
@NullMarked
package health.portico.embedded;

import org.jspecify.annotations.NullMarked;
