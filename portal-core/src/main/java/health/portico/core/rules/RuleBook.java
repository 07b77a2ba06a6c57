package health.portico.core.rules;

import health.portico.api.record.Category;
import java.util.List;
import java.util.Set;

/**
 * The rules about one matter, in the order of the requirements; their order means nothing to a decision. Immutable.
 *
 * @param name the first word of its ids, for instance {@code notes}
 * @param categories whose viewers are told what it leaves out; empty for grants, and for what only a broken source meets
 * @param lines the rules
 */
public record RuleBook(String name, Set<Category> categories, List<RuleLine> lines) {
    public RuleBook {
        categories = Set.copyOf(categories);
        lines = List.copyOf(lines);
    }
}
