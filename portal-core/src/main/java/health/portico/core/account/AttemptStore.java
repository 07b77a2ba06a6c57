package health.portico.core.account;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Where failed log-ins are counted, for all nodes alike. Thread-safe; blocks on the database. */
public interface AttemptStore {
    /**
     * Return what is counted under a key and keep others from changing it until the caller's transaction ends.
     */
    Optional<Attempts> lock(String key);

    /** Keep what is counted under a key; fails if another node began to count under a new key at the same moment. */
    void save(String key, Attempts attempts);

    void clear(String key);

    /** Forget everything that is older. */
    void forgetBefore(OffsetDateTime moment);
}
