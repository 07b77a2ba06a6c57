package health.portico.core.visibility;

import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How one viewer's rules look at items of one class and kind: what is left to ask of an item when the viewer half and the type are
 * settled. Immutable but for what it remembers; thread-safe; allocates nothing once it has met a set of causes.
 */
final class View {
    private final Class<?> type;
    private final @Nullable ItemKind kind;
    private final CompiledRules rules;
    private final RuleGroup covered;
    private final int[] askedGrants;
    private final RuleGroup active;
    private final RuleGroup always;
    private final Block[] blocks;
    private final KeyedRules[] keyed;
    private final RuleGroup none;
    /** By causes, where all grants that cover the kind cover the item. */
    private final Numbered<Decision> usual = new Numbered<>();

    /** By reasons and causes, where only some of them do. */
    private final Map<RuleGroup, Numbered<Decision>> unusual = new ConcurrentHashMap<>();

    /**
     * @param covered the viewer's grants that cover the kind
     * @param applying the viewer half of the restrictions
     */
    View(
            Class<?> type,
            @Nullable ItemKind kind,
            CompiledRules rules,
            RuleGroup covered,
            Restrictions.Applying applying) {
        TypeRules typeRules = rules.types().of(type);
        this.type = type;
        this.kind = kind;
        this.rules = rules;
        this.covered = covered;
        this.askedGrants = covered.intersection(rules.grants().asking()).positions();
        this.active = applying.active().intersection(typeRules.all());
        this.always = applying.broken().intersection(typeRules.all());
        this.blocks = Block.of(rules.restrictions(), typeRules.asked(), active);
        List<KeyedRules> lookedUp = new ArrayList<>(typeRules.keyed());
        lookedUp.removeIf(index -> !index.all().intersects(active));
        this.keyed = lookedUp.toArray(KeyedRules[]::new);
        this.none = rules.restrictions().groups().none();
    }

    boolean isFor(Class<?> itemType, @Nullable ItemKind itemKind) {
        return type == itemType && Objects.equals(kind, itemKind);
    }

    Decision decide(RecordItem item, AccessContext context) {
        RuleGroup causes = none;
        for (Block block : blocks) {
            causes = causes.union(block.hiding(item, context));
        }
        for (KeyedRules index : keyed) {
            RuleGroup found = index.concerning(item);
            if (found == null) {
                causes = causes.union(index.all());
            } else if (!found.isEmpty()) {
                causes = causes.union(notLifted(found, item, context));
            }
        }
        return decision(reasons(item), causes);
    }

    private RuleGroup reasons(RecordItem item) {
        for (int grant : askedGrants) {
            if (!rules.grants().covers(grant, item)) {
                return rules.grants().covering(covered, item);
            }
        }
        return covered;
    }

    private RuleGroup notLifted(RuleGroup found, RecordItem item, AccessContext context) {
        RuleGroup left = none;
        for (int rule = found.next(0); rule >= 0; rule = found.next(rule + 1)) {
            if (active.has(rule) && !rules.restrictions().isLifted(rule, item, context.now())) {
                left = left.union(rules.restrictions().groups().single(rule));
            }
        }
        return left;
    }

    /** Decide by what is known of an item: the grants that cover it, the restrictions that are about it. */
    Decision decideBy(RuleGroup covering, RuleGroup causes) {
        return decision(covering.intersection(covered), causes);
    }

    private Decision decision(RuleGroup reasons, RuleGroup causes) {
        Numbered<Decision> decisions = reasons.isSame(covered) ? usual : unusual.get(reasons);
        Decision known = decisions == null ? null : decisions.get(causes.number());
        return known == null ? newDecision(reasons, causes) : known;
    }

    private Decision newDecision(RuleGroup reasons, RuleGroup causes) {
        Decision decision =
                rules.decisions().of(reasons, causes.intersection(active).union(always));
        if (reasons.isSame(covered)) {
            usual.put(causes.number(), decision);
        } else if (reasons.number() != RuleGroup.NOT_KEPT) {
            unusual.computeIfAbsent(reasons, group -> new Numbered<>()).put(causes.number(), decision);
        }
        return decision;
    }
}
