package health.portico.core.session;

import health.portico.api.host.HostViewer;
import health.portico.api.visibility.Viewer;
import health.portico.core.account.CheckedPassword;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions of the portal, durable in the database and equal on every node. Thread-safe; calls block on the database. */
public interface Sessions {
    /** Open a session and return it with the token that the client has to send. */
    OpenedSession open(Viewer viewer, Session.Origin origin, String address);

    /**
     * End a session, if there is one, and open another of the account of a password in the same transaction; empty, and nothing happens, if
     * another password took its place since it was looked at, or the account was disabled (S19).
     */
    Optional<OpenedSession> replace(Optional<Session> old, Viewer viewer, CheckedPassword password, String address);

    /** Find the living session of a token; one that has ended is deleted and audited (S30). */
    Optional<Session> find(String token);

    /**
     * Find the living session of a log-in of the host, its viewer as the host tells it now; one that has ended is deleted and audited.
     */
    Optional<Session> find(HostViewer host);

    /**
     * Open the one session that a log-in of the host is good for; empty if it has had it (S25). Fails if another request of the same
     * log-in opens it at the same moment: {@link #find(HostViewer)} finds it then.
     */
    Optional<Session> open(HostViewer host, String address);

    /** Return the session as it is after activity at this moment; {@link #keep} stores it. */
    Session activeNow(Session session);

    /** Store when the session was active last, in the caller's transaction if there is one; twice does no harm. */
    void keep(Session session);

    /** End a session for good (S34). */
    void end(Session session);

    /**
     * Keep a session from ending until the caller's transaction has ended; false if it has ended. Whoever locks something of a session calls
     * this first, as an end of it does.
     */
    boolean hold(UUID session);

    /** End some sessions that nobody came back to; false if there may be more. */
    boolean sweep();

    /** Return the living sessions of an account, newest first (S36). */
    List<Session> ofAccount(String account);

    /** End one of an account's own sessions; false if it has none with this id (S36). */
    boolean end(String account, UUID id);

    /** End all sessions of an account, but perhaps one (S19, S36). */
    void endAll(String account, Optional<UUID> except);

    /** Return how long a session lasts from now without further activity; zero if it has ended. */
    Duration remaining(Session session);

    SessionTimes times();
}
