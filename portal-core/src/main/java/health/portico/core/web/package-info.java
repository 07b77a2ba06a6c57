/**
 * What every HTTP answer of the portal has in common: headers, refusal of foreign sites, limits, how JSON is read and written. For the
 * resources of the core and, through Jakarta REST, of plugins. Internal: no promise.
 */
@NullMarked
package health.portico.core.web;

import org.jspecify.annotations.NullMarked;
