package health.portico.core.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.core.config.Configuration;
import health.portico.core.config.KeyedHashes;
import health.portico.core.fixture.TestClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a node remembers of addresses that have to wait. */
class KnownPausesTest {
    private static final Limit LIMIT = new Limit("test", 2, Duration.ofMinutes(5));
    private static final String PLACE = "192.0.2.1";

    private final TestClock clock = new TestClock();
    private final CountedLooks looks = new CountedLooks();
    private final AddressLimit node = new AddressLimit(
            looks,
            KeyedHashes.of(Configuration.of(
                    Map.of("portico.secret.key", "a key for tests that is long enough", "portico.mode", "demo"))));

    @Test
    @DisplayName(
            "S7 a flood from an address that waits is one look in the database, until the wait is over to the millisecond")
    void looksOnce() {
        fail(PLACE);
        fail(PLACE);
        for (var i = 0; i < 1_000; i++) {
            assertEquals(Duration.ofMinutes(5), pause(PLACE));
        }
        assertEquals(1, looks.count);

        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertEquals(Duration.ofMillis(1), pause(PLACE));
        assertEquals(1, looks.count);

        clock.advance(Duration.ofMillis(1));
        assertEquals(Duration.ZERO, pause(PLACE));
        assertEquals(2, looks.count);
    }

    @Test
    @DisplayName("S7 an address that need not wait is looked up each time, so that each node sees what others count")
    void remembersWaitsAlone() {
        assertEquals(Duration.ZERO, pause(PLACE));
        fail(PLACE);
        assertEquals(Duration.ZERO, pause(PLACE));
        fail(PLACE);
        assertEquals(Duration.ofMinutes(5), pause(PLACE));
    }

    @Test
    @DisplayName("S7 who locks an address that waits makes it known, and what this node does not know it does not say")
    void knowsWhatALockTold() {
        fail(PLACE);
        fail(PLACE);
        assertEquals(Duration.ZERO, node.knownPause(PLACE, LIMIT, now()));

        assertEquals(Duration.ofMinutes(5), node.lock(PLACE, LIMIT, now()).pause());

        assertEquals(Duration.ofMinutes(5), node.knownPause(PLACE, LIMIT, now()));
        assertEquals(0, looks.count);
    }

    @Test
    @DisplayName("S7 a clock that steps back is no reason to wait longer than the database says")
    void asksAnewBeforeWhatItRead() {
        fail(PLACE);
        fail(PLACE);
        assertEquals(Duration.ofMinutes(5), pause(PLACE));

        clock.advance(Duration.ofHours(-1));

        assertEquals(Duration.ZERO, pause(PLACE));
    }

    @Test
    @DisplayName(
            "S7 a flood from many addresses does not make the memory of a node grow: the one asked for longest ago is looked up again")
    void forgetsTheLongestUnasked() {
        for (var i = 0; i <= KnownPauses.MOST; i++) {
            var place = "198.51.100." + i;
            fail(place);
            fail(place);
            pause(place);
        }
        var before = looks.count;

        pause("198.51.100." + KnownPauses.MOST);
        assertEquals(before, looks.count);
        pause("198.51.100.0");
        assertEquals(before + 1, looks.count);
    }

    private Duration pause(String place) {
        return node.pause(place, LIMIT, now());
    }

    private void fail(String place) {
        node.charge(node.lock(place, LIMIT, now()), LIMIT, now());
    }

    private OffsetDateTime now() {
        return clock.now();
    }

    /** Failures of one thread, and how often somebody looked at them without a lock. */
    private static final class CountedLooks implements FailureStore {
        private final Map<String, List<OffsetDateTime>> failures = new HashMap<>();
        private int count;

        @Override
        public List<OffsetDateTime> find(String key) {
            count++;
            return lock(key);
        }

        @Override
        public List<OffsetDateTime> lock(String key) {
            return failures.getOrDefault(key, List.of());
        }

        @Override
        public void begin(String key, OffsetDateTime at) {
            failures.put(key, List.of(at));
        }

        @Override
        public void save(String key, List<OffsetDateTime> moments) {
            failures.put(key, List.copyOf(moments));
        }

        @Override
        public void forgetBefore(OffsetDateTime moment) {
            failures.values().removeIf(all -> all.get(all.size() - 1).isBefore(moment));
        }
    }
}
