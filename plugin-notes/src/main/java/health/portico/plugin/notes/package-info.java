/**
 * Doctor's Notes under their visit (R57). The rules that hide notes stand in the portal's core, so that a missing jar cannot drop one;
 * this plugin only shows what they leave. Internal: no promise.
 */
@NullMarked
package health.portico.plugin.notes;

import org.jspecify.annotations.NullMarked;
