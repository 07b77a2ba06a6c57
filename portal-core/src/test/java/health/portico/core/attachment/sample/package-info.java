/**
 * Files of all sorts, built byte by byte: tiny, whole, and with nothing in them that anybody sent. For tests of the inspection. Internal.
 */
@NullMarked
package health.portico.core.attachment.sample;

import org.jspecify.annotations.NullMarked;
