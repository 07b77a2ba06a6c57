package health.portico.core.visibility;

import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Restriction;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks the item half of all rules about the items of one list. Used once, by one thread. */
final class ItemHalf {
    private final CompiledRules rules;
    private final Pool<Row.Facts, Row> pool;
    private final RecordItem[] items;
    private final Row[] rows;
    private final Findings findings;
    private final RuleGroup allGrants;
    private long[] certain;

    ItemHalf(CompiledRules rules, Pool<Row.Facts, Row> pool, List<? extends RecordItem> items) {
        this.rules = rules;
        this.pool = pool;
        this.items = List.copyOf(items).toArray(RecordItem[]::new);
        this.rows = new Row[this.items.length];
        this.findings = new Findings(rows.length);
        this.allGrants = rules.grants().groups().where(grant -> true);
        this.certain = rules.restrictions().groups().words();
    }

    FactTable table() {
        for (int position = 0; position < items.length; position++) {
            findings.begin(position);
            rows[position] = row(position);
        }
        return new FactTable(rules, items, rows, findings);
    }

    private Row row(int position) {
        RecordItem item = items[position];
        TypeRules typeRules = rules.types().of(item.getClass());
        certain = rules.restrictions().groups().words();
        for (int rule : typeRules.asked()) {
            ask(rule, position);
        }
        for (KeyedRules index : typeRules.keyed()) {
            lookUp(index, position);
        }
        RuleGroup covering = rules.grants().covering(allGrants, item);
        RuleGroup causes = rules.restrictions().groups().of(certain);
        return pool.get(new Row.Facts(item.getClass(), kind(item), covering, causes));
    }

    private void ask(int rule, int position) {
        boolean concerns;
        try {
            concerns = rules.restrictions().get(rule).concerns(items[position]);
        } catch (Throwable broken) {
            rules.restrictions().failed(rule, broken);
            RuleGroups.add(certain, rule);
            return;
        }
        if (concerns) {
            found(rule, position);
        }
    }

    private void lookUp(KeyedRules index, int position) {
        RuleGroup found = index.concerning(items[position]);
        RuleGroup concerned = found == null ? index.all() : found;
        for (int rule = concerned.next(0); rule >= 0; rule = concerned.next(rule + 1)) {
            if (found == null) {
                RuleGroups.add(certain, rule);
            } else {
                found(rule, position);
            }
        }
    }

    private void found(int rule, int position) {
        if (rules.restrictions().isPlain(rule)) {
            RuleGroups.add(certain, rule);
            return;
        }
        Restriction<RecordItem> restriction = rules.restrictions().get(rule);
        try {
            Instant lifted = Objects.requireNonNull(restriction.liftedAt(items[position]));
            if (rules.restrictions().isJoint(rule) || !lifted.equals(Instant.MAX)) {
                findings.add(position, rule, lifted, rules.restrictions().isJoint(rule));
                return;
            }
        } catch (Throwable broken) {
            rules.restrictions().failed(rule, broken);
        }
        RuleGroups.add(certain, rule);
    }

    /** Return the kind of an item; null if it does not say, and then no grant covers it. */
    static @Nullable ItemKind kind(RecordItem item) {
        try {
            return item.kind();
        } catch (Throwable broken) {
            Failures.rethrowIfFatal(broken);
            return null;
        }
    }
}
