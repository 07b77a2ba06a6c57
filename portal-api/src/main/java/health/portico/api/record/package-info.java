/**
 * The items of a patient's record as immutable values with the facts that rules ask for. Sources make them, rules read them, plugins may add
 * kinds of their own. API: promised, since 0.1.
 */
@NullMarked
package health.portico.api.record;

import org.jspecify.annotations.NullMarked;
