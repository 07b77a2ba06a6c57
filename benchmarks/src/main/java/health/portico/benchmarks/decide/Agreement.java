package health.portico.benchmarks.decide;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.RuleId;
import health.portico.core.visibility.VisibilityEngine;
import java.util.List;

/** Asserts, before anything is measured, that whoever is measured decides alike. */
final class Agreement {
    private Agreement() {}

    /** @throws IllegalStateException if the engine and the if-chain differ about any item for any viewer */
    static void check(VisibilityEngine engine, List<? extends RecordItem> items) {
        for (AccessContext context : Requests.all()) {
            IfChain chain = new IfChain(context);
            VisibilityEngine.Evaluation evaluation = engine.begin(context);
            List<Decision> byTable = evaluation.decide(engine.facts(items));
            for (int i = 0; i < items.size(); i++) {
                Decision decision = evaluation.decide(items.get(i));
                require(agree(chain.firstCause(items.get(i)), decision), context, decision);
                require(decision.equals(byTable.get(i)), context, decision);
            }
        }
    }

    private static boolean agree(int cause, Decision decision) {
        return switch (cause) {
            case IfChain.VISIBLE -> decision.visible();
            case IfChain.NOT_GRANTED -> decision.grantedBy().isEmpty();
            default -> decision.hiddenBy().contains(RuleId.of(IfChain.CAUSES.get(cause)));
        };
    }

    static void require(boolean same, AccessContext context, Object decision) {
        if (!same) {
            throw new IllegalStateException("not the same decision for " + context + ": " + decision);
        }
    }
}
