package health.portico.api.visibility;

import health.portico.api.record.RecordItem;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A restriction as one line of a rule book. Immutable: every method returns another rule.
 *
 * @param <T> the items that it is about
 * @since 0.1
 */
public final class Rule<T extends RecordItem> implements Restriction<T> {
    private final RuleId id;
    private final Class<T> itemType;
    private final ItemTest<? super T> test;
    private final Set<ViewerKind> binds;
    private final Grant.@Nullable ContextTest viewers;
    private final @Nullable Function<? super T, Instant> lifted;
    private final @Nullable BiPredicate<? super T, AccessContext> joint;
    private final @Nullable EqualityKey<T> key;

    private Rule(Rule<T> from, Parts<T> parts) {
        this.id = from.id;
        this.itemType = from.itemType;
        this.test = from.test;
        this.key = from.key;
        this.binds = parts.binds;
        this.viewers = parts.viewers;
        this.lifted = parts.lifted;
        this.joint = parts.joint;
    }

    private Rule(RuleId id, Class<T> itemType, ItemTest<? super T> test, @Nullable EqualityKey<T> key) {
        this.id = id;
        this.itemType = itemType;
        this.test = test;
        this.key = key;
        this.binds = ViewerKind.OUTSIDE;
        this.viewers = null;
        this.lifted = null;
        this.joint = null;
    }

    static <T extends RecordItem> Rule<T> of(Class<T> itemType, RuleId id, ItemTest<? super T> test) {
        return new Rule<>(id, itemType, test, null);
    }

    static <T extends RecordItem> Rule<T> of(RuleId id, EqualityKey<T> key) {
        return new Rule<>(id, key.fact().itemType(), key::matches, key);
    }

    /** Bind these kinds of viewer instead of everybody outside the hospital. */
    public Rule<T> from(Set<ViewerKind> kinds) {
        return new Rule<>(this, new Parts<>(Set.copyOf(kinds), viewers, lifted, joint));
    }

    /** Apply only to requests that pass this test, which is asked once per request. */
    public Rule<T> when(Grant.ContextTest request) {
        return new Rule<>(this, new Parts<>(binds, request, lifted, joint));
    }

    /** Stop hiding an item at a moment that the item itself tells. */
    public Rule<T> until(Function<? super T, Instant> moment) {
        return new Rule<>(this, new Parts<>(binds, viewers, moment, joint));
    }

    /** Hide only where this test, which sees viewer and item together, says so as well. */
    public Rule<T> onlyIf(BiPredicate<? super T, AccessContext> both) {
        return new Rule<>(this, new Parts<>(binds, viewers, lifted, both));
    }

    /** Return the item half by itself; {@link #concerns} says the same. */
    public ItemTest<? super T> itemTest() {
        return test;
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public Class<T> itemType() {
        return itemType;
    }

    @Override
    public Set<ViewerKind> binds() {
        return binds;
    }

    @Override
    public boolean appliesTo(AccessContext context) {
        return viewers == null || viewers.test(context);
    }

    @Override
    public boolean concerns(T item) {
        return test.test(item);
    }

    @Override
    public Instant liftedAt(T item) {
        return lifted == null ? Instant.MAX : lifted.apply(item);
    }

    @Override
    public boolean isLiftable() {
        return lifted != null;
    }

    @Override
    public boolean hides(T item, AccessContext context) {
        return joint == null || joint.test(item, context);
    }

    @Override
    public boolean isJoint() {
        return joint != null;
    }

    @Override
    public Optional<EqualityKey<T>> key() {
        return Optional.ofNullable(key);
    }

    @Override
    public String toString() {
        return id.value();
    }

    private record Parts<T>(
            Set<ViewerKind> binds,
            Grant.@Nullable ContextTest viewers,
            @Nullable Function<? super T, Instant> lifted,
            @Nullable BiPredicate<? super T, AccessContext> joint) {}
}
