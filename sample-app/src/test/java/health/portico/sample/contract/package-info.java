/**
 * The contract of plugins, held against plugins that break it. For whoever changes the contract. Internal: no promise.
 */
@NullMarked
package health.portico.sample.contract;

import org.jspecify.annotations.NullMarked;
