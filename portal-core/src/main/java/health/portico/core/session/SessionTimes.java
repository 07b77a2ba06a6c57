package health.portico.core.session;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * How long sessions live (S30, S32, S33). Immutable.
 *
 * @param idle a session ends when this much time has passed without activity
 * @param warning pages warn when this much time has passed without activity
 * @param absolute a session ends at this age
 */
public record SessionTimes(Duration idle, Duration warning, Duration absolute) {
    /** Return the first moment at which a session no longer works. */
    public OffsetDateTime expiresAt(Session session) {
        var byIdle = session.lastActivityAt().plus(idle);
        var byAge = session.startedAt().plus(absolute);
        return byIdle.isBefore(byAge) ? byIdle : byAge;
    }

    public boolean hasEnded(Session session, OffsetDateTime now) {
        return !now.isBefore(expiresAt(session));
    }
}
