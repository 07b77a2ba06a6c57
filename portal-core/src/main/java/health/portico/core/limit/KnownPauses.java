package health.portico.core.limit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which addresses have to wait, as this node last read it, so that a flood from one of them reaches no database. Only a wait is remembered,
 * and a wait has its end from its first moment on: what this node remembers and what the database tells are the same. The addresses that
 * were asked for longest ago are forgotten first. Thread-safe.
 */
final class KnownPauses {
    /** With some 300 bytes each. */
    static final int MOST = 4_096;

    private final Map<String, Known> known = new LeastRecentlyAsked();

    /** Return how long the address of a key has to wait; zero if that is not known here, and before the moment at which it was read. */
    synchronized Duration of(String key, OffsetDateTime now) {
        var one = known.get(key);
        if (one == null) {
            return Duration.ZERO;
        }
        if (now.isBefore(one.read()) || !now.isBefore(one.end())) {
            known.remove(key);
            return Duration.ZERO;
        }
        return Duration.between(now, one.end());
    }

    /** Remember a wait that was read at this moment. */
    synchronized void note(String key, OffsetDateTime now, Duration pause) {
        known.put(key, new Known(now, now.plus(pause)));
    }

    private record Known(OffsetDateTime read, OffsetDateTime end) {}

    private static final class LeastRecentlyAsked extends LinkedHashMap<String, Known> {
        private static final long serialVersionUID = 1L;

        LeastRecentlyAsked() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    }
}
