/**
 * What clinicians do about results: see which ones their patients do not see, and release them by hand (R23). Internal: no promise.
 */
@NullMarked
package health.portico.core.worklist;

import org.jspecify.annotations.NullMarked;
