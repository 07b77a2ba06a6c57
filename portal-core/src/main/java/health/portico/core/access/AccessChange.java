package health.portico.core.access;

import java.time.Instant;

/**
 * A moment to come at which a proxy's access becomes another one. Immutable.
 *
 * @param at the first moment of it
 * @param becomes what it becomes
 */
public record AccessChange(Instant at, Access becomes) {}
