package health.portico.core.account;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Where failed log-ins are counted, for all nodes alike. Thread-safe; blocks on the database. */
public interface AttemptStore {
    /**
     * Return what is counted under a key and keep others from changing it until the caller's transaction ends.
     */
    Optional<Attempts> lock(String key);

    /** Begin to count under a key under which {@link #lock} found nothing; fails if somebody else has begun meanwhile. */
    void begin(String key, Attempts attempts);

    /** Keep what is counted under a key that the caller has locked. */
    void save(String key, Attempts attempts);

    void clear(String key);

    /** Forget everything that is older. */
    void forgetBefore(OffsetDateTime moment);
}
