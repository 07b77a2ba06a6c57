/**
 * Why is this hidden from that viewer, and what would they see at another moment? Staff ask; decisions by item id come back, never
 * content. Internal: no promise.
 */
@NullMarked
package health.portico.core.explain;

import org.jspecify.annotations.NullMarked;
