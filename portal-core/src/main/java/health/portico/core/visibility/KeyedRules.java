package health.portico.core.visibility;

import health.portico.api.record.Coded;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Fact;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The restrictions that compare one fact of one type of item with values: looked up by the fact's values, however many they are.
 * Immutable and thread-safe.
 */
final class KeyedRules implements Fact.Step<RuleGroup> {
    private final Fact<RecordItem> fact;
    private final boolean coded;
    private final TokenIndex index;
    private final RuleGroup all;
    private final RuleGroup none;
    private final Restrictions restrictions;

    KeyedRules(Fact<RecordItem> fact, Map<String, RuleGroup> byToken, RuleGroup all, Restrictions restrictions) {
        this.fact = fact;
        this.coded = fact.isCoded();
        this.none = restrictions.groups().none();
        this.index = new TokenIndex(byToken, none);
        this.all = all;
        this.restrictions = restrictions;
    }

    RuleGroup all() {
        return all;
    }

    /** Return the rules that concern the item; null if the fact cannot be read, and then all of them hide it. */
    @Nullable
    RuleGroup concerning(RecordItem item) {
        try {
            return coded ? fact.foldCodes(item, none, this) : ofTokens(fact.valuesOf(item));
        } catch (Throwable broken) {
            restrictions.failed(all.next(0), broken);
            return null;
        }
    }

    @Override
    public RuleGroup next(RuleGroup found, Coded code) {
        return found.union(index.find(code.system(), code.code()));
    }

    private RuleGroup ofTokens(Collection<String> tokens) {
        RuleGroup found = none;
        for (String token : tokens) {
            found = found.union(index.find(token));
        }
        return found;
    }
}
