package health.portico.core.visibility;

import health.portico.api.record.RecordItem;
import java.util.List;

/**
 * What one engine's rules say about a list of items, whoever looks at them: the item half of all their decisions. Made by
 * {@link VisibilityEngine#facts}; may be kept for as long as the items stay the same. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class FactTable {
    private final VisibilityEngine engine;
    private final List<RecordItem> items;

    FactTable(VisibilityEngine engine, List<? extends RecordItem> items) {
        this.engine = engine;
        this.items = List.copyOf(items);
    }

    /** How many items it is about. */
    public int size() {
        return items.size();
    }

    /** Return the item at a position of the list. */
    public RecordItem item(int position) {
        return items.get(position);
    }

    boolean belongsTo(VisibilityEngine other) {
        return engine == other;
    }
}
