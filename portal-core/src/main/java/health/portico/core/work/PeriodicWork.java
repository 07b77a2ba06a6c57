package health.portico.core.work;

import java.time.Duration;

/**
 * A piece of work that the portal repeats while it is ready, on a thread of its own without a request; beans implement it. On several
 * nodes each runs it, so it claims in the database what it works on. What it throws is logged, and it runs again.
 */
public interface PeriodicWork {
    /** Return the name for logs and {@code /health}: lower-case words joined by hyphens. */
    String name();

    /** Return the pause between the end of one run and the start of the next. */
    Duration pause();

    /** Do what there is to do now. */
    void run();
}
