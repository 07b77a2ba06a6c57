package health.portico.core.rules;

import static health.portico.core.rules.RuleLine.hides;

import health.portico.api.record.Category;
import health.portico.api.record.UpcomingOrder;
import health.portico.api.record.UpcomingOrder.OrderType;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.Restriction.ItemTest;
import java.util.List;
import java.util.Set;

/** Which orders are not listed under upcoming tests and procedures (R29). */
final class UpcomingRules {
    private UpcomingRules() {}

    static RuleBook of(Set<OrderType> listed) {
        return new RuleBook("upcoming", Set.of(Category.UPCOMING), lines(listed));
    }

    private static List<RuleLine> lines(Set<OrderType> listed) {
        return List.of(
                // One of its sorts is not listed, as surgery, or none is known.
                hide("R29", "upcoming.type-not-listed", o -> !isListed(o, listed)));
    }

    private static boolean isListed(UpcomingOrder order, Set<OrderType> listed) {
        return !order.types().isEmpty() && listed.containsAll(order.types());
    }

    private static RuleLine hide(String requirement, String id, ItemTest<UpcomingOrder> test) {
        return hides(requirement, Restriction.hide(UpcomingOrder.class, id, test));
    }
}
