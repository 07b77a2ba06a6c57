/**
 * What of a plugin concerns Jakarta REST: where its resources lie. For the code that asks plugins what they add. Internal to the core, no
 * promise.
 */
@NullMarked
package health.portico.core.plugin.web;

import org.jspecify.annotations.NullMarked;
