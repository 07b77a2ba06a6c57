/**
 * A hospital's records out of a FHIR R4 export: bundles and NDJSON files. For hosts, who hand the source to the portal. API: promised,
 * since 0.1.
 */
@NullMarked
package health.portico.source.fhir;

import org.jspecify.annotations.NullMarked;
