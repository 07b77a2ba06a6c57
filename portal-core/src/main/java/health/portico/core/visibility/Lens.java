package health.portico.core.visibility;

import health.portico.api.record.ItemKind;
import health.portico.api.visibility.Decision;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The viewer half of all rules, settled: shared by all requests whose viewers are alike to every rule. It remembers how it looks at
 * each type and what it decided about each row of facts. Thread-safe.
 */
final class Lens {
    /** What {@link #verdicts} says of a row that this lens has not decided. */
    static final byte UNKNOWN = 0;

    static final byte HIDDEN = 1;
    static final byte VISIBLE = 2;

    private final Half half;
    private volatile @Nullable View[] views = new View[64];
    private int viewCount;
    private volatile byte[] verdicts = new byte[64];
    private final Numbered<Decision> decisions = new Numbered<>();

    Lens(Half half) {
        this.half = half;
    }

    Half half() {
        return half;
    }

    @Nullable
    View find(Class<?> type, @Nullable ItemKind kind) {
        @Nullable View[] now = views;
        int slot = slot(type.hashCode(), now.length);
        for (View there = now[slot]; there != null; there = now[slot]) {
            if (there.isFor(type, kind)) {
                return there;
            }
            slot = slot + 1 & now.length - 1;
        }
        return null;
    }

    /** Keep a view for the requests to come; return it, or the one that another thread has kept meanwhile. */
    synchronized View keep(Class<?> type, @Nullable ItemKind kind, View view) {
        View known = find(type, kind);
        return known == null ? add(view) : known;
    }

    private View add(View view) {
        @Nullable View[] next = new View[viewCount * 2 < views.length ? views.length : views.length * 2];
        for (View old : views) {
            if (old != null) {
                place(old, next);
            }
        }
        place(view, next);
        viewCount++;
        views = next;
        return view;
    }

    private static void place(View view, @Nullable View[] slots) {
        int slot = slot(view.hash(), slots.length);
        while (slots[slot] != null) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = view;
    }

    private static int slot(int hash, int length) {
        return (hash ^ hash >>> 12) & length - 1;
    }

    /** Return what was decided about rows, by their numbers; rows beyond its end have not been decided. */
    byte[] verdicts() {
        return verdicts;
    }

    @Nullable
    Decision decision(int row) {
        return decisions.get(row);
    }

    /** Remember what was decided about a row. */
    synchronized void remember(int row, Decision decision) {
        if (row < 0) {
            return;
        }
        decisions.put(row, decision);
        byte[] now = verdicts;
        if (row >= now.length) {
            now = Arrays.copyOf(now, Integer.highestOneBit(row) << 1);
        }
        now[row] = decision.visible() ? VISIBLE : HIDDEN;
        verdicts = now;
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
