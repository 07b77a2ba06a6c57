/**
 * The plugins that are loaded and what they add. For whoever uses rules, menu entries or texts of plugins. Internal: no promise.
 */
@NullMarked
package health.portico.core.plugin;

import org.jspecify.annotations.NullMarked;
