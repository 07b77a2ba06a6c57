package health.portico.core.visibility;

import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one viewer's rules look at items of one class and kind: what is left to ask of an item when the viewer half and the type are
 * settled. Immutable but for what it remembers; thread-safe; allocates nothing once it has met a set of causes.
 */
final class View {
    private final Class<?> type;
    private final @Nullable ItemKind kind;
    private final CompiledRules book;
    private final RuleGroup covered;
    private final RuleGroup active;
    private final RuleGroup always;
    private final Block[] blocks;
    private final KeyedRules[] keyed;
    private final RuleGroup none;
    private final Numbered<RuleGroup> hiding = new Numbered<>();

    /**
     * @param covered the viewer's grants that cover the kind
     * @param applying the viewer half of the restrictions
     */
    View(Class<?> type, @Nullable ItemKind kind, CompiledRules book, RuleGroup covered, Restrictions.Applying applying) {
        TypeRules rules = book.types().of(type);
        this.type = type;
        this.kind = kind;
        this.book = book;
        this.covered = covered;
        this.active = applying.active().intersection(rules.all());
        this.always = applying.broken().intersection(rules.all());
        this.blocks = Block.of(book.restrictions(), rules.asked(), active);
        List<KeyedRules> lookedUp = new ArrayList<>(rules.keyed());
        lookedUp.removeIf(index -> !index.all().intersects(active));
        this.keyed = lookedUp.toArray(KeyedRules[]::new);
        this.none = book.restrictions().groups().none();
    }

    boolean isFor(Class<?> itemType, @Nullable ItemKind itemKind) {
        return type == itemType && (kind == itemKind || itemKind != null && itemKind.equals(kind));
    }

    int hash() {
        return type.hashCode();
    }

    Decision decide(RecordItem item, AccessContext context) {
        RuleGroup causes = none;
        for (Block block : blocks) {
            causes = causes.union(block.hiding(item, context));
        }
        for (KeyedRules index : keyed) {
            RuleGroup found = index.concerning(item);
            if (found != none) {
                causes = causes.union(found == null ? index.all() : notLifted(found, item, context));
            }
        }
        return decision(book.grants().covering(covered, item), causes);
    }

    private RuleGroup notLifted(RuleGroup found, RecordItem item, AccessContext context) {
        RuleGroup left = none;
        for (int rule = found.next(0); rule >= 0; rule = found.next(rule + 1)) {
            if (active.has(rule) && !book.restrictions().isLifted(rule, item, context.now())) {
                left = left.union(book.restrictions().groups().single(rule));
            }
        }
        return left;
    }

    /** Decide by what is known of an item: the grants that cover it, the restrictions that are about it. */
    Decision decideBy(RuleGroup covering, RuleGroup causes) {
        return decision(covering == covered ? covered : covering.intersection(covered), causes);
    }

    private Decision decision(RuleGroup reasons, RuleGroup causes) {
        RuleGroup hidden = hiding.get(causes.number());
        if (hidden == null) {
            hidden = causes.intersection(active).union(always);
            hiding.put(causes.number(), hidden);
        }
        return book.decisions().of(reasons, hidden);
    }
}
