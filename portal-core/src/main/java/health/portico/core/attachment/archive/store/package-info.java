/**
 * What waits for the archive, in the database. For {@code core.attachment.archive} alone. Internal: no promise.
 */
@NullMarked
package health.portico.core.attachment.archive.store;

import org.jspecify.annotations.NullMarked;
