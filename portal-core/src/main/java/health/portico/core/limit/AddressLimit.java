package health.portico.core.limit;

import health.portico.core.config.KeyedHashes;
import health.portico.core.request.AddressRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Slows down whoever guesses (S7): an address may fail so many times within a moving window, then it waits until the oldest of these
 * failures is out of it. An IPv6 address counts as its /64, which one client has as a whole. Never lasting, and counted by address alone,
 * so that nobody can lock out a patient. Thread-safe; joins the caller's transaction.
 */
@ApplicationScoped
public class AddressLimit {
    private static final int IPV6 = 16;
    private static final int NETWORK = 8;

    private final FailureStore store;
    private final KeyedHashes keys;
    private final KnownPauses known = new KnownPauses();

    @Inject
    public AddressLimit(FailureStore store, KeyedHashes keys) {
        this.store = store;
        this.keys = keys;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected AddressLimit() {
        this(null, null);
    }

    /**
     * Return how long the address has to wait, if this node knows that it has to; zero otherwise. Asks no database: for callers who
     * {@link #lock} next, which tells for sure.
     */
    public Duration knownPause(String address, Limit limit, OffsetDateTime now) {
        return known.of(key(address, limit), now);
    }

    /** Return how long the address has to wait; zero if it need not. Writes and locks nothing. */
    public Duration pause(String address, Limit limit, OffsetDateTime now) {
        var key = key(address, limit);
        var remembered = known.of(key, now);
        return remembered.isZero() ? noted(key, counting(store.find(key), limit, now), limit, now) : remembered;
    }

    /** Let tries of the same address come one by one until the caller's transaction ends. */
    public Tries lock(String address, Limit limit, OffsetDateTime now) {
        var key = key(address, limit);
        var all = store.lock(key);
        var counting = counting(all, limit, now);
        return new Tries(key, all.isEmpty(), counting, noted(key, counting, limit, now));
    }

    private Duration noted(String key, List<OffsetDateTime> counting, Limit limit, OffsetDateTime now) {
        var pause = pause(counting, limit, now);
        if (!pause.isZero()) {
            known.note(key, now, pause);
        }
        return pause;
    }

    /**
     * Remember a failed try of an address that the caller has locked; fails if the first two of an address come at the same moment: then
     * the caller begins anew.
     */
    public void charge(Tries before, Limit limit, OffsetDateTime now) {
        if (before.first()) {
            store.begin(before.key(), now);
            return;
        }
        var counted = new ArrayList<>(before.counting());
        counted.add(now);
        store.save(before.key(), counted.subList(Math.max(0, counted.size() - limit.failures()), counted.size()));
    }

    /**
     * What is known of an address. Immutable.
     *
     * @param key under which it is remembered
     * @param first whether it never failed
     * @param counting its failures in the window, oldest first
     * @param pause how long it has to wait; zero if it need not
     */
    public record Tries(String key, boolean first, List<OffsetDateTime> counting, Duration pause) {}

    private static Duration pause(List<OffsetDateTime> counting, Limit limit, OffsetDateTime now) {
        return counting.size() < limit.failures()
                ? Duration.ZERO
                : Duration.between(
                        now, counting.get(counting.size() - limit.failures()).plus(limit.window()));
    }

    /** What lies in the window. What lies further ahead was written before the clock stepped back, and would make the wait last. */
    private static List<OffsetDateTime> counting(List<OffsetDateTime> all, Limit limit, OffsetDateTime now) {
        var start = now.minus(limit.window());
        var end = now.plus(limit.window());
        return all.stream()
                .filter(moment -> moment.isAfter(start) && moment.isBefore(end))
                .toList();
    }

    private String key(String address, Limit limit) {
        return keys.hash(limit.name() + " addresses", range(address));
    }

    static String range(String address) {
        return AddressRange.address(address)
                .map(one -> one.getAddress())
                .map(bytes -> HexFormat.of().formatHex(bytes.length == IPV6 ? Arrays.copyOf(bytes, NETWORK) : bytes))
                .orElse(address);
    }
}
