package health.portico.core.visibility;

import health.portico.api.visibility.Decision;
import health.portico.api.visibility.RuleId;
import java.util.ArrayList;
import java.util.List;

/** The decisions that an engine hands out: one object for each pair of causes. Thread-safe. */
final class Decisions {
    private static final int KEPT = 16_384;

    private final RuleId[] grants;
    private final RuleId[] restrictions;
    private final Pool<Causes, Decision> pool =
            new Pool<>(KEPT, (number, causes) -> make(causes.reasons(), causes.hiding()));

    /** Both sorted, at the positions that the groups mean. */
    Decisions(RuleId[] grants, RuleId[] restrictions) {
        this.grants = grants;
        this.restrictions = restrictions;
    }

    /**
     * @param reasons the grants that match
     * @param hiding the restrictions that hide
     */
    Decision of(RuleGroup reasons, RuleGroup hiding) {
        return pool.get(new Causes(reasons, hiding));
    }

    private Decision make(RuleGroup reasons, RuleGroup hiding) {
        return reasons.isEmpty() && hiding.isEmpty()
                ? Decision.NOT_GRANTED
                : new Decision(ids(reasons, grants), ids(hiding, restrictions));
    }

    static List<RuleId> ids(RuleGroup group, RuleId[] rules) {
        List<RuleId> ids = new ArrayList<>();
        for (int rule = group.next(0); rule >= 0; rule = group.next(rule + 1)) {
            ids.add(rules[rule]);
        }
        return ids;
    }

    private record Causes(RuleGroup reasons, RuleGroup hiding) {}
}
