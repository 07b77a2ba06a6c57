package health.portico.core.visibility;

import java.util.List;

/**
 * The restrictions that are about one class of items. Immutable.
 *
 * @param asked those that are asked one by one
 * @param keyed those that are looked up
 * @param all all of them
 */
record TypeRules(List<Integer> asked, List<KeyedRules> keyed, RuleGroup all) {}
