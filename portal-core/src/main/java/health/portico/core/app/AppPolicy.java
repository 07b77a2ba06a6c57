package health.portico.core.app;

import health.portico.core.config.AppKeys;
import health.portico.core.config.Configuration;
import health.portico.core.limit.Limit;
import java.time.Duration;

/**
 * How long what an app holds is good for. Immutable.
 *
 * @param lifetime of a link whose app may read while the patient is not there
 */
public record AppPolicy(Duration lifetime) {
    /** A code is good for so long (RFC 6749, 4.1.2, allows ten times that). */
    static final Duration CODE = Duration.ofSeconds(60);

    /** An access token is good for so long, and so is the link of an app that asked for no more. */
    public static final Duration ACCESS = Duration.ofMinutes(10);

    /** Tries from one address with codes, tokens and secrets that nobody has. */
    static final Limit LIMIT = new Limit("app", 20, Duration.ofMinutes(5));

    public static AppPolicy of(Configuration configuration) {
        return new AppPolicy(configuration.duration(AppKeys.LIFETIME));
    }

    /** Return how long a link lasts from the moment at which the app has fetched its tokens. */
    public Duration of(boolean offline) {
        return offline ? lifetime : ACCESS;
    }
}
