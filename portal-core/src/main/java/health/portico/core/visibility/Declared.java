package health.portico.core.visibility;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.EqualityKey;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What rules declare about themselves, read once when an engine is made. A declaration that throws or is missing stops the start:
 * an engine that does not exist reveals nothing.
 */
final class Declared {
    private Declared() {}

    static RuleId id(Grant grant) {
        return read(grant.getClass().getName(), "id", grant::id);
    }

    static RuleId id(Restriction<?> restriction) {
        return read(restriction.getClass().getName(), "id", restriction::id);
    }

    static Set<ViewerKind> viewers(Grant grant) {
        return kinds(id(grant), "viewers", grant::viewers);
    }

    static Set<ViewerKind> binds(Restriction<?> restriction) {
        return kinds(id(restriction), "binds", restriction::binds);
    }

    static Class<? extends RecordItem> itemType(Restriction<?> restriction) {
        return read(id(restriction).value(), "itemType", restriction::itemType);
    }

    static boolean isJoint(Restriction<?> restriction) {
        return read(id(restriction).value(), "isJoint", restriction::isJoint);
    }

    static boolean isLiftable(Restriction<?> restriction) {
        return read(id(restriction).value(), "isLiftable", restriction::isLiftable);
    }

    /** Tell whether a grant says anything about single items; the one that the interface has for all says nothing. */
    static boolean asksItems(Grant grant) {
        try {
            return grant.getClass().getMethod("covers", RecordItem.class).getDeclaringClass() != Grant.class;
        } catch (NoSuchMethodException impossible) {
            return true;
        }
    }

    static @Nullable EqualityKey<?> key(Restriction<?> restriction) {
        return read(id(restriction).value(), "key", restriction::key).orElse(null);
    }

    private static Set<ViewerKind> kinds(RuleId id, String part, Supplier<Set<ViewerKind>> declaration) {
        return read(id.value(), part, () -> {
            Set<ViewerKind> kinds = EnumSet.noneOf(ViewerKind.class);
            kinds.addAll(declaration.get());
            return kinds;
        });
    }

    private static <D> D read(String rule, String part, Supplier<D> declaration) {
        try {
            return Objects.requireNonNull(declaration.get());
        } catch (RuntimeException | LinkageError broken) {
            throw new IllegalArgumentException("the rule " + rule + " does not declare its " + part, broken);
        }
    }
}
