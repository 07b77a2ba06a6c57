package health.portico.core.visibility;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Shared objects, one for each equal key, numbered from 0. Thread-safe. A full pool makes objects with a negative number and does
 * not keep them, so that no data can fill the memory.
 */
final class Pool<K, V> {
    private final Map<K, V> kept = new ConcurrentHashMap<>();
    private final int limit;
    private final BiFunction<Integer, K, V> maker;

    /** @param maker given the number and the key */
    Pool(int limit, BiFunction<Integer, K, V> maker) {
        this.limit = limit;
        this.maker = maker;
    }

    V get(K key) {
        V known = kept.get(key);
        return known == null ? make(key) : known;
    }

    private synchronized V make(K key) {
        V known = kept.get(key);
        if (known != null) {
            return known;
        }
        boolean full = kept.size() >= limit;
        V made = maker.apply(full ? -1 : kept.size(), key);
        if (!full) {
            kept.put(key, made);
        }
        return made;
    }
}
