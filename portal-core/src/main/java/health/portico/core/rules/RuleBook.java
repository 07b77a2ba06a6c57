package health.portico.core.rules;

import health.portico.api.record.Category;
import java.util.List;
import java.util.Set;

/**
 * The rules about one matter, in the order of the requirements; their order means nothing to a decision. Immutable.
 *
 * @param name the first word of its ids, for instance {@code notes}
 * @param categories where its restrictions hide something; empty if there are none
 * @param lines the rules
 */
public record RuleBook(String name, Set<Category> categories, List<RuleLine> lines) {
    public RuleBook {
        categories = Set.copyOf(categories);
        lines = List.copyOf(lines);
    }
}
