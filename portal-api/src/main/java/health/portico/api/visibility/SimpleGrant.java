package health.portico.api.visibility;

import health.portico.api.record.ItemKind;
import java.util.Set;

/** A grant made of two tests. */
record SimpleGrant(RuleId id, Set<ViewerKind> viewers, ContextTest test, KindTest kinds) implements Grant {
    SimpleGrant {
        viewers = Set.copyOf(viewers);
    }

    @Override
    public boolean appliesTo(AccessContext context) {
        return test.test(context);
    }

    @Override
    public boolean covers(ItemKind kind, AccessContext context) {
        return kinds.test(kind, context);
    }

    @Override
    public String toString() {
        return id.value();
    }
}
