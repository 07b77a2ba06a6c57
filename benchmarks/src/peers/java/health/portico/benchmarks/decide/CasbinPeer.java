package health.portico.benchmarks.decide;

import com.googlecode.aviator.runtime.function.FunctionUtils;
import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Restriction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.function.CustomFunction;

/**
 * jCasbin: one policy line that denies for each restriction, one that allows, and a matcher that calls a Java function for a line. Tells no
 * cause.
 */
final class CasbinPeer implements Peer {
    private static final String MODEL = """
            [request_definition]
            r = item

            [policy_definition]
            p = rule, eft

            [policy_effect]
            e = some(where (p.eft == allow)) && !some(where (p.eft == deny))

            [matchers]
            m = applies(p.rule, r.item)
            """;

    private final List<? extends RecordItem> items;
    private final Enforcer enforcer;

    CasbinPeer(BoundRules bound, List<? extends RecordItem> items) {
        this.items = items;
        Model model = new Model();
        model.loadModelFromText(MODEL);
        this.enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        enforcer.addFunction("applies", new Applies(bound));
        enforcer.addPolicy("granted", "allow");
        bound.ids().forEach(id -> enforcer.addPolicy(id, "deny"));
    }

    @Override
    public boolean[] decide() {
        boolean[] visible = new boolean[items.size()];
        for (int i = 0; i < visible.length; i++) {
            visible[i] = enforcer.enforce(items.get(i));
        }
        return visible;
    }

    /** The matcher's function: whether a policy line is about an item. */
    private static final class Applies extends CustomFunction {
        private final BoundRules bound;
        private final boolean granted;
        private final Map<String, Restriction<RecordItem>> rules = new HashMap<>();

        Applies(BoundRules bound) {
            this.bound = bound;
            this.granted = bound.isGranted();
            bound.rules().forEach(rule -> rules.put(rule.id().value(), rule));
        }

        @Override
        public String getName() {
            return "applies";
        }

        @Override
        public AviatorObject call(Map<String, Object> env, AviatorObject line, AviatorObject item) {
            Restriction<RecordItem> rule = rules.get(FunctionUtils.getStringValue(line, env));
            RecordItem asked = (RecordItem) item.getValue(env);
            return AviatorBoolean.valueOf(
                    rule == null ? granted : rule.itemType().isInstance(asked) && bound.hides(rule, asked));
        }
    }
}
