package health.portico.api.visibility;

import health.portico.api.record.RecordItem;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A reason that keeps an item away from a viewer. Any restriction that applies hides; there are no priorities and no order.
 *
 * <p>A restriction is declared in parts, and hides if all of them say so: {@link #binds()} and {@link #appliesTo} (the viewer half,
 * once per request), {@link #concerns(RecordItem)} (the item half, whose answer may be kept with the item), {@link #liftedAt} (until
 * when), and {@link #hides} (only where viewer and item cannot be told apart). All parts are pure: same arguments, same answer, no
 * side effect, no blocking, no clock of their own; they run on any thread. A part that throws hides.
 *
 * <p>Most restrictions are one line: {@link #hide(Class, String, ItemTest)}. Write a class only where a rule needs a collaborator.
 *
 * @param <T> the items that it is about, a record type or an interface that several share
 * @since 0.1
 */
public interface Restriction<T extends RecordItem> {
    RuleId id();

    /** The type of the items that it is about; every other item is left alone. */
    Class<T> itemType();

    /** The kinds of viewer that it binds. */
    default Set<ViewerKind> binds() {
        return ViewerKind.OUTSIDE;
    }

    /** Tell whether it applies to this request at all. Called once per request. */
    default boolean appliesTo(AccessContext context) {
        return true;
    }

    /** Tell whether it is about this item, from the item's facts alone. The answer may be kept with the item. */
    boolean concerns(T item);

    /**
     * Return the moment from which it no longer hides this item: the decision hides while {@code now} is before it. Called only if
     * the restriction {@link #concerns} the item; the answer may be kept with the item.
     */
    default Instant liftedAt(T item) {
        return Instant.MAX;
    }

    /** Tell whether {@link #liftedAt} ever says more than never; rules that say no are decided without a call. */
    default boolean isLiftable() {
        return true;
    }

    /** Tell whether it hides this item from this viewer, after all other parts said yes. Never kept. */
    default boolean hides(T item, AccessContext context) {
        return true;
    }

    /** Tell whether {@link #hides} says more than yes; rules without it are decided without a call. */
    default boolean isJoint() {
        return false;
    }

    /**
     * Return the equality by which {@link #concerns} can be looked up instead of asked: the restriction concerns an item if and only
     * if one of the fact's values for that item is among the key's values.
     */
    default Optional<EqualityKey<T>> key() {
        return Optional.empty();
    }

    /**
     * Make a restriction that binds everybody outside the hospital and asks the item alone.
     *
     * @param type the items that it is about
     * @param id two or more words joined by dots
     * @param test true if the item is to be hidden
     */
    static <T extends RecordItem> Rule<T> hide(Class<T> type, String id, ItemTest<? super T> test) {
        return Rule.of(type, RuleId.of(id), test);
    }

    /** Make a restriction whose item half is an equality, so that hundreds of them cost as much as one. */
    static <T extends RecordItem> Rule<T> hide(String id, Fact<T> fact, Set<String> values) {
        return Rule.of(RuleId.of(id), new EqualityKey<>(fact, values));
    }

    /** A question about an item. */
    @FunctionalInterface
    interface ItemTest<T extends RecordItem> {
        boolean test(T item);
    }
}
