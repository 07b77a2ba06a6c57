package health.portico.core.limit;

import java.time.Duration;

/**
 * How many tries from one address may fail within a moving window. Immutable.
 *
 * @param name of what is tried, which keeps the counts apart; part of what is hashed, so it never changes
 * @param failures so many, then the address waits
 * @param window how long a failed try is remembered
 */
public record Limit(String name, int failures, Duration window) {
    /** No window is longer: what is older may be forgotten. */
    public static final Duration LONGEST = Duration.ofHours(1);

    public Limit {
        if (window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a window lasts " + LONGEST + " at most");
        }
    }
}
