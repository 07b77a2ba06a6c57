/**
 * Connections of patients to the sources of readings, and the ways of a reading into the record: sent by an app, fetched from a vendor. For the
 * resources and the table of contents of this plugin. Internal: no promise.
 */
@NullMarked
package health.portico.plugin.devices.connection;

import org.jspecify.annotations.NullMarked;
