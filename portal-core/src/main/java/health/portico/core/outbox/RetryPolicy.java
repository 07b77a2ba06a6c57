package health.portico.core.outbox;

import java.time.Duration;

/**
 * When a notice is tried again, and when no more. Immutable.
 *
 * @param first the pause after the first try; each further one doubles it
 * @param longest the longest pause
 * @param mostAttempts after so many tries it is given up
 * @param mostRefusals after so many tries it is given up if the latest was a refusal for good
 * @param claim how long a node has a notice for itself; longer than any try takes
 */
public record RetryPolicy(Duration first, Duration longest, int mostAttempts, int mostRefusals, Duration claim) {
    /** 36 tries within 4 days and 16 hours: RFC 5321, 4.5.4.1, wants four to five days, so that no weekend loses a notice. */
    public static final RetryPolicy STANDARD =
            new RetryPolicy(Duration.ofMinutes(1), Duration.ofHours(4), 36, 3, Duration.ofMinutes(5));

    private static final int DOUBLINGS = 20;

    /** Return the pause after this many tries. */
    Duration pause(int attempts) {
        var doubled = first.multipliedBy(1L << Math.min(DOUBLINGS, attempts - 1));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    boolean isOver(int attempts, boolean refused) {
        return attempts >= (refused ? mostRefusals : mostAttempts);
    }
}
