package health.portico.core.visibility;

import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** An evaluation through a {@link Lens}. Thread-safe. */
final class CompiledEvaluation implements VisibilityEngine.Evaluation {
    private final CompiledRules rules;
    private final Lenses lenses;
    private final AccessContext context;
    private final boolean jointly;
    private volatile Lens lens;
    /** The view of the last item: lists are mostly of one kind. */
    private @Nullable View last;

    CompiledEvaluation(CompiledRules rules, Lenses lenses, AccessContext context) {
        this.rules = rules;
        this.lenses = lenses;
        this.context = context;
        this.lens = lenses.of(context);
        this.jointly = rules.restrictions().areJoint(lens.half().restrictions().active());
    }

    @Override
    public boolean isGranted() {
        return !lens.half().grants().isEmpty();
    }

    @Override
    public VisibilityEngine.ViewerHalf viewerHalf() {
        Lens.Half half = lens.half();
        RuleGroup applying =
                half.restrictions().active().union(half.restrictions().broken());
        return new VisibilityEngine.ViewerHalf(
                Decisions.ids(half.grants(), rules.grants().ids()),
                Decisions.ids(applying, rules.restrictions().ids()));
    }

    @Override
    public Decision decide(RecordItem item) {
        return view(item.getClass(), ItemHalf.kind(item)).decide(item, context);
    }

    @Override
    public List<Decision> decide(FactTable facts) {
        facts.requireMadeBy(rules);
        long second = context.now().getEpochSecond();
        Decision[] decisions = new Decision[facts.size()];
        for (int i = 0; i < decisions.length; i++) {
            decisions[i] = decision(facts, i, second);
        }
        return List.copyOf(Arrays.asList(decisions));
    }

    @Override
    public Decision decide(FactTable facts, int position) {
        facts.requireMadeBy(rules);
        return decision(facts, position, context.now().getEpochSecond());
    }

    private Decision decision(FactTable facts, int position, long second) {
        return facts.findings().areOver(position, second, jointly)
                ? decision(facts, position)
                : decisionNow(facts, position);
    }

    @Override
    public int filter(FactTable facts, IntConsumer visible) {
        facts.requireMadeBy(rules);
        long second = context.now().getEpochSecond();
        int count = 0;
        for (int i = 0; i < facts.size(); i++) {
            if (decision(facts, i).visible()
                    && (facts.findings().areOver(i, second, jointly) || !hiddenNow(facts, i))) {
                visible.accept(i);
                count++;
            }
        }
        return count;
    }

    private boolean hiddenNow(FactTable facts, int position) {
        Findings findings = facts.findings();
        for (int i = findings.from(position); i < findings.to(position); i++) {
            if (holds(facts, position, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(FactTable facts, int position, int finding) {
        int rule = facts.findings().rule(finding);
        return lens.half().restrictions().active().has(rule)
                && facts.findings().holds(finding, context.now())
                && (!rules.restrictions().isJoint(rule)
                        || rules.restrictions().hidesJointly(rule, facts.item(position), context));
    }

    private Decision decisionNow(FactTable facts, int position) {
        Row.Facts row = facts.row(position).facts();
        RuleGroup causes = row.causes();
        for (int i = facts.findings().from(position); i < facts.findings().to(position); i++) {
            if (holds(facts, position, i)) {
                causes = causes.union(
                        rules.restrictions().groups().single(facts.findings().rule(i)));
            }
        }
        return view(row.type(), row.kind()).decideBy(row.covering(), causes);
    }

    /** Decide by what holds at every moment. */
    private Decision decision(FactTable facts, int position) {
        Decision known = lens.decision(facts.number(position));
        return known == null ? newDecision(facts.row(position)) : known;
    }

    private Decision newDecision(Row row) {
        View view = view(row.facts().type(), row.facts().kind());
        Decision decision = view.decideBy(row.facts().covering(), row.facts().causes());
        lens.remember(row.number(), decision);
        return decision;
    }

    private View view(Class<?> type, @Nullable ItemKind kind) {
        View recent = last;
        if (recent != null && recent.isFor(type, kind)) {
            return recent;
        }
        View known = lens.find(type, kind);
        View view = known == null ? newView(type, kind) : known;
        last = view;
        return view;
    }

    private View newView(Class<?> type, @Nullable ItemKind kind) {
        int number = lenses.number(kind);
        if (number < 0) {
            return view(type, kind, rules.grants().covering(lens.half().grants(), kind, context));
        }
        if (number >= lens.half().coverage().size()) {
            lens = lenses.of(context);
        }
        Lens wide = lens;
        return wide.keep(type, kind, view(type, kind, wide.half().coverage().get(number)));
    }

    private View view(Class<?> type, @Nullable ItemKind kind, RuleGroup covered) {
        return new View(type, kind, rules, covered, lens.half().restrictions());
    }
}
