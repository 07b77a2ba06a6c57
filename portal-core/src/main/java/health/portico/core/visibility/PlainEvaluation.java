package health.portico.core.visibility;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** An evaluation that asks every rule about every item. */
final class PlainEvaluation implements VisibilityEngine.Evaluation {
    private final VisibilityEngine engine;
    private final RuleSet rules;
    private final AccessContext context;

    PlainEvaluation(VisibilityEngine engine, RuleSet rules, AccessContext context) {
        this.engine = engine;
        this.rules = rules;
        this.context = context;
    }

    @Override
    public boolean isGranted() {
        return rules.grants().stream().anyMatch(this::applies);
    }

    private boolean applies(Grant grant) {
        try {
            return Declared.viewers(grant).contains(context.kind()) && grant.appliesTo(context);
        } catch (RuntimeException broken) {
            return false;
        }
    }

    @Override
    public Decision decide(RecordItem item) {
        List<RuleId> granted = new ArrayList<>();
        for (Grant grant : rules.grants()) {
            if (grants(grant, item)) {
                granted.add(grant.id());
            }
        }
        List<RuleId> hidden = new ArrayList<>();
        for (Restriction<?> restriction : rules.restrictions()) {
            if (hides(restriction, item)) {
                hidden.add(restriction.id());
            }
        }
        return granted.isEmpty() && hidden.isEmpty() ? Decision.NOT_GRANTED : new Decision(granted, hidden);
    }

    private boolean grants(Grant grant, RecordItem item) {
        try {
            return Declared.viewers(grant).contains(context.kind())
                    && grant.appliesTo(context)
                    && grant.covers(item.kind(), context)
                    && grant.covers(item);
        } catch (RuntimeException broken) {
            return false;
        }
    }

    private <T extends RecordItem> boolean hides(Restriction<T> rule, RecordItem item) {
        if (!rule.binds().contains(context.kind()) || !rule.itemType().isInstance(item)) {
            return false;
        }
        try {
            T subject = rule.itemType().cast(item);
            return rule.appliesTo(context)
                    && rule.concerns(subject)
                    && context.now().isBefore(rule.liftedAt(subject))
                    && (!rule.isJoint() || rule.hides(subject, context));
        } catch (RuntimeException broken) {
            return true;
        }
    }

    @Override
    public List<Decision> decide(FactTable facts) {
        List<Decision> decisions = new ArrayList<>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            decisions.add(decide(facts.item(i)));
        }
        return decisions;
    }

    @Override
    public int filter(FactTable facts, IntConsumer visible) {
        if (!facts.belongsTo(engine)) {
            throw new IllegalArgumentException("these facts were made by another engine");
        }
        int count = 0;
        for (int i = 0; i < facts.size(); i++) {
            if (decide(facts.item(i)).visible()) {
                visible.accept(i);
                count++;
            }
        }
        return count;
    }
}
