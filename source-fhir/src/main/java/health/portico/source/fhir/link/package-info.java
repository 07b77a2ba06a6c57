/**
 * Resources as records: references followed, labels inherited, notes that were written twice put together, and nothing shown of which
 * that cannot be done. For the source. Internal: no promise.
 */
@NullMarked
package health.portico.source.fhir.link;

import org.jspecify.annotations.NullMarked;
