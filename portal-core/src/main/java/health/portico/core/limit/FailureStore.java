package health.portico.core.limit;

import java.time.OffsetDateTime;
import java.util.List;

/** Where failed tries are remembered by address, for all nodes alike. Thread-safe; joins the caller's transaction. */
public interface FailureStore {
    /** Return the moments that are remembered under a key, oldest first; none if there are none. */
    List<OffsetDateTime> find(String key);

    /** Return the same, and keep others from changing them until the caller's transaction ends. */
    List<OffsetDateTime> lock(String key);

    /** Remember the first failure under a key; fails if somebody else has begun meanwhile. */
    void begin(String key, OffsetDateTime at);

    /** Remember these moments under a key that the caller has locked, oldest first. */
    void save(String key, List<OffsetDateTime> moments);

    /** Forget keys whose last failure is older. */
    void forgetBefore(OffsetDateTime moment);
}
