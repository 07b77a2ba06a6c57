/**
 * The rule books of the portal: who may look (grants) and what stays out (restrictions), one line a rule, made of a policy pack. The engine
 * is built from them, the reference page and the texts follow them. Internal: no promise.
 */
@NullMarked
package health.portico.core.rules;

import org.jspecify.annotations.NullMarked;
