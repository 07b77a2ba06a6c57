/**
 * What files of the allowed formats look like, byte by byte: signatures at the start and the structure behind them. For the inspection of
 * attachments. Internal: no promise.
 */
@NullMarked
package health.portico.core.attachment.format;

import org.jspecify.annotations.NullMarked;
