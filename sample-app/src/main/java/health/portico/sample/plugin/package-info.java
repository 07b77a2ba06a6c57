/**
 * The sample hospital's plugin: its configuration key, and the moment at which its people move in. Like every plugin it knows the API
 * alone. Internal: no promise.
 */
@NullMarked
package health.portico.sample.plugin;

import org.jspecify.annotations.NullMarked;
