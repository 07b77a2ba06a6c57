/**
 * Uploads and downloads over HTTP. For the REST application alone. Internal: no promise.
 */
@NullMarked
package health.portico.core.attachment.web;

import org.jspecify.annotations.NullMarked;
