package health.portico.core.problem;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.time.Duration;

/** A refusal that ends by itself; the answer says when in {@code Retry-After} (RFC 9110, section 10.2.3). */
public final class RetryLaterException extends PortalException {
    private static final long serialVersionUID = 1L;

    private final Duration after;

    /** @param after when to try again; the answer rounds it up to whole seconds */
    public RetryLaterException(ProblemType type, Duration after) {
        super(type);
        this.after = after;
    }

    /** Return the wait in whole seconds, at least 1. */
    public long seconds() {
        return Math.max(1, after.plusMillis(999).toSeconds());
    }
}
