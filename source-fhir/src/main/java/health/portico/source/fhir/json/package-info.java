/**
 * JSON as far as an export needs it: exact byte ranges, one broken resource apart from the next, long texts left in the file. For the
 * package that reads resources. Internal: no promise.
 */
@NullMarked
package health.portico.source.fhir.json;

import org.jspecify.annotations.NullMarked;
