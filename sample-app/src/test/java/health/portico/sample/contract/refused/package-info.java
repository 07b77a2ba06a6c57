/**
 * Plugins beside which the portal does not start: each is all that there is in its jar. For the tests of the contract. Internal: no
 * promise.
 */
@NullMarked
package health.portico.sample.contract.refused;

import org.jspecify.annotations.NullMarked;
