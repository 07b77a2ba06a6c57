/**
 * The log of a portal that runs by itself: one readable line for each record, on standard error. For {@code PorticoMain} alone; a program
 * that embeds the portal keeps its own. Internal.
 */
@NullMarked
package health.portico.embedded.log;

import org.jspecify.annotations.NullMarked;
