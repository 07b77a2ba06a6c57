/**
 * The sample hospital: how a vendor puts the portal together, with records from FHIR files and log-ins of its own. Copy what you need.
 * Internal: no promise.
 */
@NullMarked
package health.portico.sample.wiring;

import org.jspecify.annotations.NullMarked;
