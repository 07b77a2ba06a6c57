package health.portico.core.visibility;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.RuleId;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * The one place that decides whether an item is visible: some grant matches and no restriction does. Whatever fails hides: a part of
 * a restriction that throws or answers null hides every item that it was asked about, a part of a grant that throws grants nothing,
 * and an item that does not say of which kind it is has no grant. Immutable but for what it remembers; thread-safe; made once for a
 * set of rules.
 *
 * @since 0.1
 */
public final class VisibilityEngine {
    private static final int KEPT_ROWS = 16_384;

    private final CompiledRules rules;
    private final Lenses lenses;
    private final Pool<Row.Facts, Row> rows = new Pool<>(KEPT_ROWS, Row::new);

    private VisibilityEngine(RuleSet set) {
        this.rules = new CompiledRules(set);
        this.lenses = new Lenses(rules);
    }

    /** @throws IllegalArgumentException if a rule does not say what it is about; the message names it */
    public static VisibilityEngine of(RuleSet rules) {
        return new VisibilityEngine(rules);
    }

    /** Ask the viewer half of all rules. Once per request and patient. */
    public Evaluation begin(AccessContext context) {
        return new CompiledEvaluation(rules, lenses, Objects.requireNonNull(context));
    }

    /** Ask the item half of all rules. The answer may be kept for as long as the items stay the same. */
    public FactTable facts(List<? extends RecordItem> items) {
        return new ItemHalf(rules, rows, items).table();
    }

    /** Return the rules that have failed since the engine was made, sorted. */
    public List<RuleId> failures() {
        return rules.failures().rules();
    }

    /**
     * The rules that say something to one viewer about one patient at one moment, before any item is looked at. Immutable.
     *
     * @param grants that apply, sorted
     * @param restrictions that apply, sorted; one that could not say counts
     */
    public record ViewerHalf(List<RuleId> grants, List<RuleId> restrictions) {
        public ViewerHalf {
            grants = List.copyOf(grants);
            restrictions = List.copyOf(restrictions);
        }

        public boolean isGranted() {
            return !grants.isEmpty();
        }
    }

    /** What one viewer may see of one patient's record at one moment. Thread-safe. */
    public interface Evaluation {
        /** Tell whether the viewer half of any grant holds: whether this viewer may look at this patient at all. */
        boolean isGranted();

        /** Return the rules whose viewer half holds, whatever the items: what a forecast compares from moment to moment. */
        ViewerHalf viewerHalf();

        /** Decide about one item. Allocates nothing once the engine has met the causes. */
        Decision decide(RecordItem item);

        /**
         * Decide about all items of a table.
         *
         * @return the decisions, at the positions of the items
         * @throws IllegalArgumentException if another engine made the table
         */
        List<Decision> decide(FactTable facts);

        /**
         * Decide about one item of a table, as {@link #decide(FactTable)} does about all of them.
         *
         * @throws IllegalArgumentException if another engine made the table
         */
        Decision decide(FactTable facts, int position);

        /**
         * Hand over the positions of the visible items, in order. Allocates nothing once the engine has met the causes.
         *
         * @return how many there are
         * @throws IllegalArgumentException if another engine made the table
         */
        int filter(FactTable facts, IntConsumer visible);
    }
}
