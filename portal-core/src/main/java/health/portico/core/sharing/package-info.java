/**
 * One-time share codes (R36b to R40, S1 to S14): a patient issues one, somebody else redeems it, a guest looks until the session ends.
 * For the patient's own pages and the public ones. Internal: no promise.
 */
@NullMarked
package health.portico.core.sharing;

import org.jspecify.annotations.NullMarked;
