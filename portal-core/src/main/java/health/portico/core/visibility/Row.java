package health.portico.core.visibility;

import health.portico.api.record.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * What many items have in common: type, kind, and the answers of all item halves that hold at every moment. Immutable.
 *
 * @param number its position in the engine's pool; negative if the pool does not keep it
 * @param facts what it says
 */
record Row(int number, Facts facts) {
    /**
     * @param covering the grants whose item half covers the item
     * @param causes the restrictions that are about it for ever and for whomever they bind
     */
    record Facts(Class<?> type, @Nullable ItemKind kind, RuleGroup covering, RuleGroup causes) {}
}
