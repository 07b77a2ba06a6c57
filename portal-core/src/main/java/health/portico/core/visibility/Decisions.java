package health.portico.core.visibility;

import health.portico.api.visibility.Decision;
import health.portico.api.visibility.RuleId;
import java.util.ArrayList;
import java.util.List;

/** The decisions that an engine hands out: one object for each pair of causes. Thread-safe. */
final class Decisions {
    private final RuleId[] grants;
    private final RuleId[] restrictions;
    private final Numbered<Numbered<Decision>> known = new Numbered<>();

    /** Both sorted, at the positions that the groups mean. */
    Decisions(RuleId[] grants, RuleId[] restrictions) {
        this.grants = grants;
        this.restrictions = restrictions;
    }

    /**
     * @param reasons the grants that match
     * @param causes the restrictions that hide
     */
    Decision of(RuleGroup reasons, RuleGroup causes) {
        Numbered<Decision> row = known.get(reasons.number());
        Decision decision = row == null ? null : row.get(causes.number());
        return decision == null ? make(reasons, causes) : decision;
    }

    private synchronized Decision make(RuleGroup reasons, RuleGroup causes) {
        Numbered<Decision> row = known.get(reasons.number());
        if (row == null) {
            row = new Numbered<>();
            known.put(reasons.number(), row);
        }
        Decision decision = row.get(causes.number());
        if (decision == null) {
            decision = reasons.isEmpty() && causes.isEmpty()
                    ? Decision.NOT_GRANTED
                    : new Decision(ids(reasons, grants), ids(causes, restrictions));
            row.put(causes.number(), decision);
        }
        return decision;
    }

    private static List<RuleId> ids(RuleGroup group, RuleId[] rules) {
        List<RuleId> ids = new ArrayList<>();
        for (int rule = group.next(0); rule >= 0; rule = group.next(rule + 1)) {
            ids.add(rules[rule]);
        }
        return ids;
    }
}
