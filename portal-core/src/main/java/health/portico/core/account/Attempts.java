package health.portico.core.account;

import java.time.OffsetDateTime;

/**
 * Failed log-ins of one name from one address since the last one that worked. Immutable.
 *
 * @param failures 1 or more
 * @param lastFailedAt UTC
 */
public record Attempts(int failures, OffsetDateTime lastFailedAt) {}
