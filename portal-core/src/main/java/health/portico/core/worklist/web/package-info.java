/**
 * The staff's look-up of patients, the worklist of withheld results and their release over HTTP. For staff by role. Internal: the promise is
 * the HTTP contract.
 */
@NullMarked
package health.portico.core.worklist.web;

import org.jspecify.annotations.NullMarked;
