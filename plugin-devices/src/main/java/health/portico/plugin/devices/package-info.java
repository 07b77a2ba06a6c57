/**
 * Readings of the devices that patients connect: Track My Health and Manage Devices (R63 to R67, R71, R72). Only the table of contents
 * stands here. Internal: no promise.
 */
@NullMarked
package health.portico.plugin.devices;

import org.jspecify.annotations.NullMarked;
