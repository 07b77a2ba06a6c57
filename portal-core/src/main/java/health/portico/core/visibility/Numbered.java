package health.portico.core.visibility;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values that were worked out once, by the number of what they were worked out for. Thread-safe without a lock on reading: a value
 * that another thread has not made public yet is merely worked out again. So values must have final fields only, and be as good as
 * those worked out elsewhere.
 *
 * @param <V> what is remembered
 */
final class Numbered<V> {
    private volatile @Nullable Object[] values = new Object[16];

    /** Return what is remembered for a number; null also for the negative ones of things that nobody keeps. */
    @SuppressWarnings("unchecked")
    @Nullable
    V get(int number) {
        @Nullable Object[] now = values;
        return number >= 0 && number < now.length ? (V) now[number] : null;
    }

    synchronized void put(int number, V value) {
        if (number < 0) {
            return;
        }
        @Nullable Object[] next = values;
        if (number >= next.length) {
            next = Arrays.copyOf(next, Integer.highestOneBit(number) << 1);
        }
        next[number] = value;
        values = next;
    }
}
