package health.portico.core.rules;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.RuleId;
import health.portico.core.policy.PolicyPack;
import health.portico.core.policy.PolicyTimeline;
import health.portico.core.visibility.VisibilityEngine;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decisions of the real engine over all books of a pack, as sets of words that a table can hold. */
record Verdicts(PolicyPack pack, VisibilityEngine engine) {
    static final Verdicts DEFAULT = of("default");
    static final Verdicts CALIFORNIA = of("us-ca");

    static Verdicts of(String pack) {
        return of(PolicyTimeline.of(pack).at(Viewers.NOON));
    }

    static Verdicts of(PolicyPack pack) {
        return new Verdicts(pack, VisibilityEngine.of(RuleBooks.of(pack)));
    }

    Decision decide(RecordItem item, AccessContext context) {
        return engine.begin(context).decide(item);
    }

    boolean visible(RecordItem item, AccessContext context) {
        return decide(item, context).visible();
    }

    /** The ids of all rules that hide. */
    Set<String> hiding(RecordItem item, AccessContext context) {
        return words(decide(item, context).hiddenBy());
    }

    /** The ids of all rules that grant. */
    Set<String> granting(RecordItem item, AccessContext context) {
        return words(decide(item, context).grantedBy());
    }

    private static Set<String> words(List<RuleId> ids) {
        return ids.stream().map(RuleId::value).collect(Collectors.toSet());
    }
}
