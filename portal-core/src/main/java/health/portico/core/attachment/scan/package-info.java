/**
 * Whether malware is in a file: the scanner of the hospital or a clamd daemon, and what follows from its answer. For whoever takes files
 * in, and for {@code /health}. Internal: no promise.
 */
@NullMarked
package health.portico.core.attachment.scan;

import org.jspecify.annotations.NullMarked;
