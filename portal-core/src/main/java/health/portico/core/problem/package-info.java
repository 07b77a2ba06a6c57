/**
 * From whatever went wrong to one RFC 9457 answer and one log entry with the same id. The REST application registers its mappers;
 * resources throw {@code PortalException}. Internal: no promise.
 */
@NullMarked
package health.portico.core.problem;

import org.jspecify.annotations.NullMarked;
