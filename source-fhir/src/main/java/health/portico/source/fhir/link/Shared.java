package health.portico.source.fhir.link;

import java.util.HashMap;
import java.util.Map;

/** Hands out one and the same value for equal values, so that what recurs all over a record is held once. Not thread-safe. */
final class Shared {
    private final Map<Object, Object> values = new HashMap<>();

    <T> T one(T value) {
        Object held = values.putIfAbsent(value, value);
        @SuppressWarnings("unchecked") // equal values of these immutable types are of one type
        T same = held == null ? value : (T) held;
        return same;
    }
}
