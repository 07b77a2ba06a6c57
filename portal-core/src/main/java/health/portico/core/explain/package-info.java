/**
 * Why is this hidden from that viewer, and what would they see at another moment? Staff ask; decisions by item id come back, with
 * titles where the asker reads the item in the record anyway. Internal: no promise.
 */
@NullMarked
package health.portico.core.explain;

import org.jspecify.annotations.NullMarked;
