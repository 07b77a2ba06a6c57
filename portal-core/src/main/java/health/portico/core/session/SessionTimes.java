package health.portico.core.session;

import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
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
    /** Pages warn after the configured time, or at nine tenths of an idle time that is shorter than that. */
    static SessionTimes of(Configuration configuration) {
        var idle = configuration.duration(CoreKeys.SESSION_IDLE);
        var warning = configuration.duration(CoreKeys.SESSION_WARNING);
        return new SessionTimes(
                idle,
                warning.compareTo(idle) < 0 ? warning : idle.multipliedBy(9).dividedBy(10),
                configuration.duration(CoreKeys.SESSION_ABSOLUTE));
    }

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
