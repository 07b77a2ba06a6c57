/**
 * What plugin authors and hosts test with: an extension that starts a portal, a hospital in memory, a clock to turn, and the contract
 * that every plugin keeps. Used in test scope. API: promised, since 0.1.
 */
@NullMarked
package health.portico.tck;

import org.jspecify.annotations.NullMarked;
