/**
 * FHIR R4 resources, one at a time, as values whose references are not followed yet. For the package that links them to records.
 * Internal: no promise.
 */
@NullMarked
package health.portico.source.fhir.read;

import org.jspecify.annotations.NullMarked;
