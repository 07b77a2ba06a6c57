/**
 * Patients and their records over HTTP, and how items are written as JSON. For viewers outside and inside the hospital; the decision engine
 * decides what comes back. Internal: the promise is the HTTP contract.
 */
@NullMarked
package health.portico.core.record.web;

import org.jspecify.annotations.NullMarked;
