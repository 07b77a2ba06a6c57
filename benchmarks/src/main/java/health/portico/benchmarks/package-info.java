/**
 * What the measurements have in common. For whoever measures. Internal: no promise.
 */
@NullMarked
package health.portico.benchmarks;

import org.jspecify.annotations.NullMarked;
