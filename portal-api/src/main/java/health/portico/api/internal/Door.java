package health.portico.api.internal;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.VisibleItem;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Makes visible items out of decided ones. Reserved to the portal's core; the house rules, the plugin contract and the start-up
 * check refuse any other class that refers to it.
 */
public final class Door {
    private static final MethodHandle VISIBLE_ITEM = constructor();

    private Door() {}

    /**
     * Hand out an item that was decided to be visible.
     *
     * @throws IllegalArgumentException if the decision says hidden
     */
    @SuppressWarnings("unchecked") // the constructor's parameter is the type variable
    public static <T extends RecordItem> VisibleItem<T> handOut(T item, Decision decision) {
        if (!decision.visible()) {
            throw new IllegalArgumentException("a hidden item cannot be handed out: " + item.id());
        }
        try {
            return (VisibleItem<T>) (VisibleItem<?>) VISIBLE_ITEM.invokeExact((RecordItem) item, decision);
        } catch (Throwable e) {
            throw new IllegalStateException("the constructor of VisibleItem failed", e);
        }
    }

    private static MethodHandle constructor() {
        try {
            return MethodHandles.privateLookupIn(VisibleItem.class, MethodHandles.lookup())
                    .findConstructor(
                            VisibleItem.class, MethodType.methodType(void.class, RecordItem.class, Decision.class))
                    .asType(MethodType.methodType(VisibleItem.class, RecordItem.class, Decision.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
