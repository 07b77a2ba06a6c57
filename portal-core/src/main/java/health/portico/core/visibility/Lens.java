package health.portico.core.visibility;

import health.portico.api.record.ItemKind;
import health.portico.api.visibility.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The viewer half of all rules, settled: shared by all requests whose viewers are alike to every rule. It remembers how it looks at
 * each type and what it decided about each row of facts. Thread-safe.
 */
final class Lens {
    private final Half half;
    /** By class of item; one for each kind of that class, which is nearly always one. */
    private final Map<Class<?>, List<View>> views = new ConcurrentHashMap<>();

    private final Numbered<Decision> decisions = new Numbered<>();

    Lens(Half half) {
        this.half = half;
    }

    Half half() {
        return half;
    }

    @Nullable
    View find(Class<?> type, @Nullable ItemKind kind) {
        List<View> ofType = views.getOrDefault(type, List.of());
        for (int i = 0; i < ofType.size(); i++) {
            if (ofType.get(i).isFor(type, kind)) {
                return ofType.get(i);
            }
        }
        return null;
    }

    /** Keep a view for the requests to come; return it, or the one that another thread has kept meanwhile. */
    synchronized View keep(Class<?> type, @Nullable ItemKind kind, View view) {
        View known = find(type, kind);
        if (known != null) {
            return known;
        }
        List<View> more = new ArrayList<>(views.getOrDefault(type, List.of()));
        more.add(view);
        views.put(type, List.copyOf(more));
        return view;
    }

    /** Return what was decided about a row, by its number; null if nothing yet. */
    @Nullable
    Decision decision(int row) {
        return decisions.get(row);
    }

    /** Remember what was decided about a row. */
    void remember(int row, Decision decision) {
        decisions.put(row, decision);
    }

    /**
     * All that rules know of a viewer.
     *
     * @param restrictions the viewer half of the restrictions
     * @param grants the grants that apply
     * @param coverage for each kind that the engine had met, by number, those of the grants that cover it
     */
    record Half(Restrictions.Applying restrictions, RuleGroup grants, List<RuleGroup> coverage) {}
}
