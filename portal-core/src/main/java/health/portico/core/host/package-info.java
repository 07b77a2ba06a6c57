/**
 * How the portal asks for what a host may bring: its own bean, or the portal's default. Capabilities inject with it, the wiring chooses.
 * Internal.
 */
@NullMarked
package health.portico.core.host;

import org.jspecify.annotations.NullMarked;
