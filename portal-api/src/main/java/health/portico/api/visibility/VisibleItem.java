package health.portico.api.visibility;

import health.portico.api.record.RecordItem;

/**
 * An item that has been decided to be visible to one viewer, with references to hidden items taken out. Immutable. Only the portal
 * can make one ({@code api.internal.Door}), so whatever writes a record out cannot be handed an item that was not checked.
 *
 * @param <T> the type of the item
 * @since 0.1
 */
public final class VisibleItem<T extends RecordItem> {
    private final T item;
    private final Decision decision;

    /** Called by the door alone, which checked that the decision says visible. */
    @SuppressWarnings("unused")
    private VisibleItem(T item, Decision decision) {
        this.item = item;
        this.decision = decision;
    }

    public T item() {
        return item;
    }

    public Decision decision() {
        return decision;
    }

    @Override
    public String toString() {
        return "VisibleItem[" + item.id() + "]";
    }
}
