package health.portico.core.visibility;

import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.EqualityKey;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rules of which every part can be replaced, also by one that throws. */
final class Rules {
    private Rules() {}

    /** Fail as rules fail. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    static <E> E fail() {
        throw new IllegalStateException("this rule is broken");
    }

    static Grant everybody(String id) {
        return Grant.to(ViewerKind.EVERYBODY, id, context -> true);
    }

    static <T extends RecordItem> Parts<T> hide(Class<T> type, String id) {
        return new Parts<>(
                RuleId.of(id),
                type,
                ViewerKind.OUTSIDE,
                c -> true,
                i -> true,
                i -> Instant.MAX,
                null,
                Optional.empty());
    }

    /** A restriction made of its parts. */
    record Parts<T extends RecordItem>(
            RuleId id,
            Class<T> itemType,
            Set<ViewerKind> binds,
            Predicate<AccessContext> applies,
            Predicate<T> concern,
            Function<T, @Nullable Instant> lift,
            @Nullable BiPredicate<T, AccessContext> both,
            Optional<EqualityKey<T>> key)
            implements Restriction<T> {
        @Override
        public boolean appliesTo(AccessContext context) {
            return applies.test(context);
        }

        @Override
        public boolean concerns(T item) {
            return key.map(k -> k.matches(item)).orElseGet(() -> concern.test(item));
        }

        @Override
        public Instant liftedAt(T item) {
            return lift.apply(item);
        }

        @Override
        public boolean hides(T item, AccessContext context) {
            return both == null || both.test(item, context);
        }

        @Override
        public boolean isJoint() {
            return both != null;
        }

        Parts<T> binding(Set<ViewerKind> kinds) {
            return new Parts<>(id, itemType, kinds, applies, concern, lift, both, key);
        }

        Parts<T> when(Predicate<AccessContext> request) {
            return new Parts<>(id, itemType, binds, request, concern, lift, both, key);
        }

        Parts<T> concerning(Predicate<T> items) {
            return new Parts<>(id, itemType, binds, applies, items, lift, both, key);
        }

        Parts<T> until(Function<T, @Nullable Instant> moment) {
            return new Parts<>(id, itemType, binds, applies, concern, moment, both, key);
        }

        Parts<T> onlyIf(@Nullable BiPredicate<T, AccessContext> test) {
            return new Parts<>(id, itemType, binds, applies, concern, lift, test, key);
        }

        Parts<T> unkeyed() {
            return new Parts<>(id, itemType, binds, applies, concern, lift, both, Optional.empty());
        }

        Parts<T> by(EqualityKey<T> equality) {
            return new Parts<>(id, itemType, binds, applies, concern, lift, both, Optional.of(equality));
        }

        @Override
        public String toString() {
            return id.value();
        }
    }

    /** A grant made of its parts. */
    record Reason(
            RuleId id,
            Set<ViewerKind> viewers,
            Predicate<AccessContext> applies,
            BiPredicate<ItemKind, AccessContext> kinds,
            Predicate<RecordItem> items)
            implements Grant {
        static Reason of(String id) {
            return new Reason(RuleId.of(id), ViewerKind.EVERYBODY, c -> true, (k, c) -> true, i -> true);
        }

        Reason when(Predicate<AccessContext> request) {
            return new Reason(id, viewers, request, kinds, items);
        }

        Reason to(Set<ViewerKind> some) {
            return new Reason(id, some, applies, kinds, items);
        }

        Reason kinds(BiPredicate<ItemKind, AccessContext> test) {
            return new Reason(id, viewers, applies, test, items);
        }

        Reason items(Predicate<RecordItem> test) {
            return new Reason(id, viewers, applies, kinds, test);
        }

        @Override
        public boolean appliesTo(AccessContext context) {
            return applies.test(context);
        }

        @Override
        public boolean covers(ItemKind kind, AccessContext context) {
            return kinds.test(kind, context);
        }

        @Override
        public boolean covers(RecordItem item) {
            return items.test(item);
        }
    }
}
