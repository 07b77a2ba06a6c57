package health.portico.core.session;

import health.portico.api.visibility.Viewer;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A session of the portal. Immutable; holds no token, that is known to the client alone (S30 to S36).
 *
 * @param id names the session towards its owner, never opens it
 * @param viewer whose session it is, as the account is at this moment
 * @param origin which log-in opened it
 * @param address of the client that opened it
 * @param startedAt UTC
 * @param lastActivityAt UTC; the idle time counts from here
 */
public record Session(
        UUID id,
        Viewer viewer,
        Origin origin,
        String address,
        OffsetDateTime startedAt,
        OffsetDateTime lastActivityAt) {
    /** Which log-in opens a session. */
    public enum Origin {
        /** The portal's own log-in. */
        ACCOUNT,
        /** The host's log-in, through a {@code ViewerResolver}. */
        HOST
    }

    /** Return this session with another moment of activity. */
    Session activeAt(OffsetDateTime moment) {
        return new Session(id, viewer, origin, address, startedAt, moment);
    }

    /** Return this session with its viewer as the host tells it now. */
    Session seenAs(Viewer current) {
        return new Session(id, current, origin, address, startedAt, lastActivityAt);
    }

    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
