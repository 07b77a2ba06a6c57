/**
 * Readings of devices: which source sends what (R63, R64), in which unit and range, and as what they stand in the record. Resources and
 * connections of this plugin use it; it knows no database and no HTTP. Internal: no promise.
 */
@NullMarked
package health.portico.plugin.devices.reading;

import org.jspecify.annotations.NullMarked;
