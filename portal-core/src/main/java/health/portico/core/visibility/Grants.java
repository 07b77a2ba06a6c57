package health.portico.core.visibility;

import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The grants of one engine, sorted by id and known by their positions. One that throws grants nothing. Immutable and thread-safe. */
final class Grants {
    private final Grant[] grants;
    private final RuleId[] ids;
    private final Map<ViewerKind, RuleGroup> byViewer = new EnumMap<>(ViewerKind.class);
    private final RuleGroups groups;
    private final RuleGroup asking;
    private final Failures failures;

    Grants(RuleSet rules, int keptGroups, Failures failures) {
        this.grants = rules.grants().stream()
                .sorted(Comparator.comparing((Grant grant) -> Declared.id(grant)))
                .toArray(Grant[]::new);
        this.ids = Stream.of(grants).map(Declared::id).toArray(RuleId[]::new);
        this.groups = new RuleGroups(grants.length, keptGroups);
        this.asking = groups.where(grant -> Declared.asksItems(grants[grant]));
        this.failures = failures;
        for (ViewerKind viewer : ViewerKind.values()) {
            byViewer.put(viewer, groups.where(grant -> Declared.viewers(grants[grant])
                    .contains(viewer)));
        }
    }

    RuleId[] ids() {
        return ids;
    }

    RuleGroups groups() {
        return groups;
    }

    /** The grants that must be asked about every item. */
    RuleGroup asking() {
        return asking;
    }

    /** Return the grants that this viewer has. */
    RuleGroup applying(AccessContext context) {
        return groups.where(
                byViewer.getOrDefault(context.kind(), groups.none()), grant -> applies(grants[grant], context));
    }

    private boolean applies(Grant grant, AccessContext context) {
        try {
            return grant.appliesTo(context);
        } catch (Throwable broken) {
            return failed(grant, broken);
        }
    }

    /** Return those of some grants that cover a kind; none if an item does not say of which kind it is. */
    RuleGroup covering(RuleGroup some, @Nullable ItemKind kind, AccessContext context) {
        return kind == null ? groups.none() : groups.where(some, grant -> covers(grants[grant], kind, context));
    }

    private boolean covers(Grant grant, ItemKind kind, AccessContext context) {
        try {
            return grant.covers(kind, context);
        } catch (Throwable broken) {
            return failed(grant, broken);
        }
    }

    /** Return those of some grants that cover an item. Allocates nothing. */
    RuleGroup covering(RuleGroup some, RecordItem item) {
        RuleGroup covering = groups.none();
        for (int grant = some.next(0); grant >= 0; grant = some.next(grant + 1)) {
            if (covers(grant, item)) {
                covering = covering.union(groups.single(grant));
            }
        }
        return covering;
    }

    boolean covers(int grant, RecordItem item) {
        try {
            return grants[grant].covers(item);
        } catch (Throwable broken) {
            return failed(grants[grant], broken);
        }
    }

    private boolean failed(Grant grant, Throwable broken) {
        failures.report(Declared.id(grant), broken);
        return false;
    }
}
