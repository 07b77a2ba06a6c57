/**
 * The way of sent files into the archive of the hospital's EHR, if it has one for us (R55). For the schedule and {@code /health}. Internal:
 * no promise.
 */
@NullMarked
package health.portico.core.attachment.archive;

import org.jspecify.annotations.NullMarked;
