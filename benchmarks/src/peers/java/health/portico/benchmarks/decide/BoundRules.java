package health.portico.benchmarks.decide;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import java.util.List;

/** Those rules of {@link Book} that bind one viewer, as plain questions about an item, for engines that can call Java. */
final class BoundRules {
    private final AccessContext context;
    private final List<Restriction<RecordItem>> rules;

    @SuppressWarnings("unchecked")
    BoundRules(AccessContext context) {
        this.context = context;
        this.rules = Book.askedRules().restrictions().stream()
                .map(rule -> (Restriction<RecordItem>) rule)
                .filter(rule -> rule.binds().contains(context.kind()) && rule.appliesTo(context))
                .toList();
    }

    AccessContext context() {
        return context;
    }

    List<Restriction<RecordItem>> rules() {
        return rules;
    }

    List<String> ids() {
        return rules.stream().map(Restriction::id).map(RuleId::value).toList();
    }

    /** Tell whether any grant applies to the viewer. */
    boolean isGranted() {
        for (Grant grant : Book.askedRules().grants()) {
            if (grant.viewers().contains(context.kind()) && grant.appliesTo(context)) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether a rule hides an item of its type. */
    boolean hides(Restriction<RecordItem> rule, RecordItem item) {
        return rule.concerns(item) && rule.hides(item, context);
    }
}
