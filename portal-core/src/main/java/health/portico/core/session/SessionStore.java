package health.portico.core.session;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where sessions are kept. Thread-safe; blocks on the database; nothing is cached (S36). */
public interface SessionStore {
    void insert(String tokenHash, Session session);

    Optional<StoredSession> find(String tokenHash);

    /** Note activity, in the caller's transaction; an older moment never replaces a newer one. */
    void touch(Session session, OffsetDateTime at);

    /** Delete a session; false if it was gone already. */
    boolean delete(Session session);

    /** Keep a session from being deleted until the caller's transaction has ended; false if it is gone. */
    boolean hold(UUID session);

    /**
     * Remember, in the caller's transaction, that a log-in of the host has had its session; false if it was remembered already. Fails if
     * another transaction remembers it at the same moment.
     */
    boolean useUp(String logInHash, OffsetDateTime at);

    /** Forget log-ins of the host that were remembered before this moment. */
    void forgetLogIns(OffsetDateTime before);

    /** Return the sessions of an account, newest first. */
    List<StoredSession> ofAccount(String account);

    /** Return sessions whose last activity or whose start is not after these moments, at most some of them. */
    List<StoredSession> ended(OffsetDateTime lastActivity, OffsetDateTime start, int most);
}
