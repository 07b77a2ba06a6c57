/**
 * The HTTP side of devices, below {@code api/v1/plugins/devices}. Patients connect and send, whoever may see the record reads. Internal: no
 * promise.
 */
@NullMarked
package health.portico.plugin.devices.web;

import org.jspecify.annotations.NullMarked;
