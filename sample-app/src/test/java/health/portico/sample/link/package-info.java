/** Linked apps and devices as patients see and end them. */
@NullMarked
package health.portico.sample.link;

import org.jspecify.annotations.NullMarked;
