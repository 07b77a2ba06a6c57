package health.portico.api.visibility;

import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import java.util.Set;

/**
 * A reason why a viewer may look at items at all. An item is visible if some grant matches and no {@link Restriction} does; order
 * never matters.
 *
 * <p>A grant has three halves, all of which must hold: the viewer's, asked once per request; the kind's, asked once per kind; the
 * item's, asked once per item. All are pure: same arguments, same answer, no side effect, no blocking; they run on any thread. A half
 * that throws grants nothing. The portal's own grants and, where the host lists a plugin for it, that plugin's are used.
 *
 * @since 0.1
 */
public interface Grant {
    RuleId id();

    /** The kinds of viewer to whom this grant may ever apply. */
    Set<ViewerKind> viewers();

    /** Tell whether this viewer has this reason now. Called once per request. */
    boolean appliesTo(AccessContext context);

    /** Tell whether items of this kind are covered for this viewer. */
    default boolean covers(ItemKind kind, AccessContext context) {
        return true;
    }

    /** Tell whether this item is covered. The answer may be kept with the item. */
    default boolean covers(RecordItem item) {
        return true;
    }

    /** Make a grant of its viewer half. */
    static Grant to(Set<ViewerKind> viewers, String id, ContextTest test) {
        return new SimpleGrant(RuleId.of(id), viewers, test, (kind, context) -> true);
    }

    /** Make a grant of its viewer half and its kind half. */
    static Grant to(Set<ViewerKind> viewers, String id, ContextTest test, KindTest kinds) {
        return new SimpleGrant(RuleId.of(id), viewers, test, kinds);
    }

    /** A question about the request. */
    @FunctionalInterface
    interface ContextTest {
        boolean test(AccessContext context);
    }

    /** A question about a kind of item for this request. */
    @FunctionalInterface
    interface KindTest {
        boolean test(ItemKind kind, AccessContext context);
    }
}
