package health.portico.core.work;

import java.time.Duration;

/**
 * How long to wait before something is tried again. Immutable.
 *
 * @param first the wait after the first try; each further one is twice as long
 * @param longest no wait is longer
 */
public record Backoff(Duration first, Duration longest) {
    private static final int DOUBLINGS = 20;

    /** @param tries how often it was tried before this try, 0 or more */
    public Duration after(int tries) {
        var doubled = first.multipliedBy(1L << Math.min(DOUBLINGS, tries));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
