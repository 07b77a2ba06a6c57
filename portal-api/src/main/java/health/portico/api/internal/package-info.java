/**
 * The one door through which checked items are made. Reserved to the portal's core: the house rules, the plugin contract and the start-up
 * check refuse any other user. Internal: no promise.
 */
@NullMarked
package health.portico.api.internal;

import org.jspecify.annotations.NullMarked;
