/** Failed tries by address in the database. For {@code core.limit} alone. Internal: no promise. */
@NullMarked
package health.portico.core.limit.store;

import org.jspecify.annotations.NullMarked;
