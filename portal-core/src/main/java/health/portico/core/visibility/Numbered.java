package health.portico.core.visibility;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Values that were worked out once, by the number of what they were worked out for. Thread-safe without a lock on reading.
 *
 * @param <V> what is remembered
 */
final class Numbered<V> {
    private volatile AtomicReferenceArray<@Nullable V> values = new AtomicReferenceArray<>(16);

    /** Return what is remembered for a number; null also for the negative ones of things that nobody keeps. */
    @Nullable
    V get(int number) {
        AtomicReferenceArray<@Nullable V> now = values;
        return number >= 0 && number < now.length() ? now.get(number) : null;
    }

    synchronized void put(int number, V value) {
        if (number < 0) {
            return;
        }
        AtomicReferenceArray<@Nullable V> now = values;
        if (number < now.length()) {
            now.set(number, value);
            return;
        }
        AtomicReferenceArray<@Nullable V> longer = new AtomicReferenceArray<>(Integer.highestOneBit(number) << 1);
        for (int i = 0; i < now.length(); i++) {
            longer.set(i, now.get(i));
        }
        longer.set(number, value);
        values = longer;
    }
}
