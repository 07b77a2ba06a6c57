/**
 * Uploaded files in the database: what is known about them, and their bytes. For {@code core.attachment} alone. Internal: no promise.
 */
@NullMarked
package health.portico.core.attachment.store;

import org.jspecify.annotations.NullMarked;
