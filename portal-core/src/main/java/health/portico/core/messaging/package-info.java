/**
 * Messages between patients, their proxies and the care team (R47 to R51, R56): recipients, sending, conversations, what is unread.
 * Resources and the menu use it. Internal.
 */
@NullMarked
package health.portico.core.messaging;

import org.jspecify.annotations.NullMarked;
