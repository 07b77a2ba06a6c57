package health.portico.api.visibility;

import health.portico.api.record.RecordItem;
import java.util.Set;

/**
 * An equality between a fact and any of some values. Immutable.
 *
 * @param fact what is compared
 * @param values what it is compared with
 * @param <T> the items that have the fact
 * @since 0.1
 */
public record EqualityKey<T extends RecordItem>(Fact<T> fact, Set<String> values) {
    public EqualityKey {
        values = Set.copyOf(values);
    }

    public boolean matches(T item) {
        for (String value : fact.valuesOf(item)) {
            if (values.contains(value)) {
                return true;
            }
        }
        return false;
    }
}
