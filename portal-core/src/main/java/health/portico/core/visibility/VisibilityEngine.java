package health.portico.core.visibility;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The one place that decides whether an item is visible: some grant matches and no restriction does. Whatever fails hides. Immutable
 * and thread-safe; made once for a set of rules, asked on any thread.
 *
 * @since 0.1
 */
public final class VisibilityEngine {
    private final RuleSet rules;

    private VisibilityEngine(RuleSet rules) {
        this.rules = rules;
    }

    /** @throws IllegalArgumentException if a rule does not say what it is about; the message names it */
    public static VisibilityEngine of(RuleSet rules) {
        return new VisibilityEngine(rules);
    }

    /** Ask the viewer half of all rules. Once per request and patient. */
    public Evaluation begin(AccessContext context) {
        return new PlainEvaluation(this, rules, context);
    }

    /** Ask the item half of all rules. The answer may be kept for as long as the items stay the same. */
    public FactTable facts(List<? extends RecordItem> items) {
        return new FactTable(this, items);
    }

    /** What one viewer may see of one patient's record at one moment. Thread-safe. */
    public interface Evaluation {
        /** Tell whether the viewer half of any grant holds: whether this viewer may look at this patient at all. */
        boolean isGranted();

        Decision decide(RecordItem item);

        /** Return the decisions for all items, at the same positions. */
        List<Decision> decide(FactTable facts);

        /**
         * Hand over the positions of the visible items, in order. Allocates nothing.
         *
         * @return how many there are
         */
        int filter(FactTable facts, IntConsumer visible);
    }
}
