/**
 * The portal's configuration: a catalogue of keys, where values come from, and what stops the start. For everything in the core that
 * reads a setting. Internal: no promise.
 */
@NullMarked
package health.portico.core.config;

import org.jspecify.annotations.NullMarked;
