package health.portico.core.visibility;

import health.portico.api.record.ItemKind;
import health.portico.api.visibility.AccessContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settles the viewer half of all rules and shares the outcome between requests. Thread-safe. */
final class Lenses {
    private static final int KEPT = 256;

    private final CompiledRules rules;
    private final Kinds kinds = new Kinds();
    private final Pool<Lens.Half, Lens> pool = new Pool<>(KEPT, (number, half) -> new Lens(half));

    Lenses(CompiledRules rules) {
        this.rules = rules;
    }

    Lens of(AccessContext context) {
        RuleGroup grants = rules.grants().applying(context);
        List<RuleGroup> coverage = new ArrayList<>(ItemKind.ALL.size() + 8);
        for (ItemKind kind : kinds.known()) {
            coverage.add(rules.grants().covering(grants, kind, context));
        }
        return pool.get(new Lens.Half(rules.restrictions().applying(context), grants, List.copyOf(coverage)));
    }

    /** Return the number of a kind, by which the coverage of a lens is read; negative if no lens knows the kind. */
    int number(@Nullable ItemKind kind) {
        return kinds.number(kind);
    }
}
