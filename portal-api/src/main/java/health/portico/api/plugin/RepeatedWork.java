package health.portico.api.plugin;

import java.time.Duration;

/**
 * A piece of work that the portal repeats for a plugin while it is ready. Immutable.
 *
 * @param name for logs and {@code /health}: lower-case words joined by hyphens, starting with the plugin's id
 * @param pause between the end of one run and the start of the next, longer than nothing
 * @param work does what there is to do now, on a thread of its own without a request or a transaction. On several nodes each runs it, so it
 *     claims in the database what it works on. What it throws is logged, and it runs again
 * @since 0.1
 */
public record RepeatedWork(String name, Duration pause, Runnable work) {
    public RepeatedWork {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || pause.isZero() || pause.isNegative()) {
            throw new IllegalArgumentException(
                    "a name is lower-case words joined by hyphens, a pause is not empty: " + name);
        }
    }
}
