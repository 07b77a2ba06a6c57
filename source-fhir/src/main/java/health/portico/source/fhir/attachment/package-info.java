/**
 * The texts and documents inside resources: decoded when somebody opens them, compared by their digests. For the package that reads
 * resources. Internal: no promise.
 */
@NullMarked
package health.portico.source.fhir.attachment;

import org.jspecify.annotations.NullMarked;
