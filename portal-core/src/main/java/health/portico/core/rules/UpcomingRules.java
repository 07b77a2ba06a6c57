package health.portico.core.rules;

import static health.portico.core.rules.RuleLine.hides;

import health.portico.api.record.Category;
import health.portico.api.record.UpcomingOrder;
import health.portico.api.record.UpcomingOrder.OrderType;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.Restriction.ItemTest;
import health.portico.api.visibility.Rule;
import java.util.List;
import java.util.Set;

/** Which orders are not listed under upcoming tests and procedures (R29). */
final class UpcomingRules {
    private UpcomingRules() {}

    static RuleBook of(Set<OrderType> listed) {
        return new RuleBook(
                "upcoming",
                Set.of(Category.UPCOMING),
                List.of(
                        // One of its sorts is not listed, as surgery, or none is known.
                        hides("R29", hide("upcoming.type-not-listed", o -> !isListed(o, listed)))));
    }

    private static boolean isListed(UpcomingOrder order, Set<OrderType> listed) {
        return !order.types().isEmpty() && listed.containsAll(order.types());
    }

    private static Rule<UpcomingOrder> hide(String id, ItemTest<UpcomingOrder> test) {
        return Restriction.hide(UpcomingOrder.class, id, test);
    }
}
