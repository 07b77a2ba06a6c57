/**
 * What a decision costs: the engine beside an if-chain written by hand and beside other engines that were given the same rules. For whoever
 * changes the engine. Internal: no promise.
 */
@NullMarked
package health.portico.benchmarks.decide;

import org.jspecify.annotations.NullMarked;
