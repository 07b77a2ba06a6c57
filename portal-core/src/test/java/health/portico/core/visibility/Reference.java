package health.portico.core.visibility;

import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import java.time.Instant;
import java.util.List;

/** What the engine must decide, written down as it is meant: one rule after the other, nothing shared, nothing remembered. */
final class Reference {
    private Reference() {}

    static Decision decide(RuleSet rules, AccessContext context, RecordItem item) {
        List<RuleId> granted = rules.grants().stream()
                .filter(grant -> grants(grant, context, item))
                .map(Grant::id)
                .toList();
        List<RuleId> hidden = rules.restrictions().stream()
                .filter(rule -> hides(rule, context, item))
                .map(Restriction::id)
                .toList();
        return new Decision(granted, hidden);
    }

    private static boolean grants(Grant grant, AccessContext context, RecordItem item) {
        try {
            ItemKind kind = item.kind();
            return grant.viewers().contains(context.kind())
                    && kind != null
                    && grant.appliesTo(context)
                    && grant.covers(kind, context)
                    && grant.covers(item);
        } catch (RuntimeException | Error broken) {
            return false;
        }
    }

    private static <T extends RecordItem> boolean hides(Restriction<T> rule, AccessContext context, RecordItem item) {
        if (!rule.binds().contains(context.kind()) || !rule.itemType().isInstance(item)) {
            return false;
        }
        T subject = rule.itemType().cast(item);
        try {
            if (!rule.appliesTo(context) || !rule.concerns(subject)) {
                return false;
            }
            Instant lifted = rule.liftedAt(subject);
            if (lifted == null) {
                return true;
            }
            boolean over = !lifted.equals(Instant.MAX) && !context.now().isBefore(lifted);
            return !over && (!rule.isJoint() || rule.hides(subject, context));
        } catch (RuntimeException | Error broken) {
            return true;
        }
    }
}
