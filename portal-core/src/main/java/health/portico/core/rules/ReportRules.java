package health.portico.core.rules;

import static health.portico.core.rules.RuleLine.follows;

import health.portico.api.record.Category;
import health.portico.api.visibility.RuleId;
import java.util.List;
import java.util.Set;

/** What its members do to a report, whoever looks (R20): a conclusion speaks about all of them. */
public final class ReportRules {
    public static final MemberRule NO_VISIBLE_MEMBER =
            new MemberRule(RuleId.of("reports.no-visible-member"), MemberRule.Effect.HIDES, (seen, all) -> seen == 0);

    public static final MemberRule HIDDEN_MEMBER =
            new MemberRule(RuleId.of("reports.hidden-member"), MemberRule.Effect.STRIPS, (seen, all) -> seen < all);

    private ReportRules() {}

    static RuleBook book() {
        return new RuleBook("reports", Set.of(Category.RESULTS), lines());
    }

    private static List<RuleLine> lines() {
        return List.of(
                // None of the results that the report names is visible.
                follows("R20", NO_VISIBLE_MEMBER),
                // One of them is not: conclusion, documents and narrative may speak of it.
                follows("R20", HIDDEN_MEMBER));
    }
}
