/**
 * What the inspection of an attachment costs beside what it cannot do without. For whoever changes the inspection. Internal: no promise.
 */
@NullMarked
package health.portico.benchmarks.attach;

import org.jspecify.annotations.NullMarked;
