/**
 * Connections and readings in tables of this plugin, over a persistence unit of its own (ADR 2). For the services of this plugin. Internal: no
 * promise.
 */
@NullMarked
package health.portico.plugin.devices.store;

import org.jspecify.annotations.NullMarked;
