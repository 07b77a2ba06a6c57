/** Files of messages over the wire: up, down, and gone. */
@NullMarked
package health.portico.sample.attachment;

import org.jspecify.annotations.NullMarked;
