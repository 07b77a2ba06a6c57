/** A plugin of the tests that tells people that a bell rang, so that notices are seen to arrive on every host. */
@NullMarked
package health.portico.sample.bells;

import org.jspecify.annotations.NullMarked;
