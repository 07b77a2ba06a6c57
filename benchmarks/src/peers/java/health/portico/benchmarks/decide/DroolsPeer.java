package health.portico.benchmarks.decide;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Restriction;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Drools as its own compiler makes it of rule text, an executable model whose conditions are Java: one rule for each restriction, a stateless
 * session over all items. The rules are compiled for one viewer beforehand. Tells all causes.
 */
final class DroolsPeer implements Peer {
    private final BoundRules bound;
    private final List<String> ids;
    private final List<? extends RecordItem> items;
    private final KieBase base;
    private Map<RecordItem, BitSet> hidden = new IdentityHashMap<>();

    DroolsPeer(BoundRules bound, List<? extends RecordItem> items) {
        this.bound = bound;
        this.ids = bound.ids();
        this.items = items;
        ModelImpl model = new ModelImpl();
        for (int i = 0; i < ids.size(); i++) {
            model.addRule(compiled(i, bound.rules().get(i)));
        }
        this.base = KieBaseBuilder.createKieBaseFromModel(model);
    }

    private Rule compiled(int number, Restriction<RecordItem> restriction) {
        var item = declarationOf(restriction.itemType());
        return rule(ids.get(number))
                .build(
                        pattern(item).expr(ids.get(number), one -> bound.hides(restriction, one)),
                        on(item).execute(one -> hide(one, number)));
    }

    private void hide(RecordItem item, int rule) {
        hidden.computeIfAbsent(item, one -> new BitSet()).set(rule);
    }

    @Override
    public boolean[] decide() {
        hidden = new IdentityHashMap<>();
        base.newStatelessKieSession().execute(items);
        boolean granted = bound.isGranted();
        boolean[] visible = new boolean[items.size()];
        for (int i = 0; i < visible.length; i++) {
            visible[i] = granted && !hidden.containsKey(items.get(i));
        }
        return visible;
    }

    @Override
    public List<Set<String>> causes() {
        return items.stream()
                .map(item -> names(hidden.getOrDefault(item, new BitSet())))
                .toList();
    }

    private Set<String> names(BitSet rules) {
        Set<String> names = new HashSet<>();
        rules.stream().forEach(rule -> names.add(ids.get(rule)));
        return names;
    }
}
