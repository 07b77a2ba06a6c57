/** Devices in the demo hospital, over HTTP. */
@NullMarked
package health.portico.sample.devices;

import org.jspecify.annotations.NullMarked;
