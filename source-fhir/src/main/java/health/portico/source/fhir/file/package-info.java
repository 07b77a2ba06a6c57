/**
 * Files of a FHIR export, read by byte range. For the packages that split, parse and show what stands in them. Internal: no promise.
 */
@NullMarked
package health.portico.source.fhir.file;

import org.jspecify.annotations.NullMarked;
