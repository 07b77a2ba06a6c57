package health.portico.core.policy;

import health.portico.api.record.Category;
import health.portico.api.record.ResultClass;
import health.portico.api.record.UpcomingOrder.OrderType;
import java.util.Set;

/**
 * Which parts of a record may leave the patient's own pages at all. Immutable.
 *
 * @param shared categories that a patient may give to whoever redeems a share code (R39)
 * @param apps categories that a patient may give to an app (R69)
 * @param appResults sorts of results that an app receives (R69)
 * @param upcoming sorts of orders that are listed under upcoming tests and procedures (R29)
 */
public record ScopePolicy(
        Set<Category> shared, Set<Category> apps, Set<ResultClass> appResults, Set<OrderType> upcoming) {
    public ScopePolicy {
        shared = Set.copyOf(shared);
        apps = Set.copyOf(apps);
        appResults = Set.copyOf(appResults);
        upcoming = Set.copyOf(upcoming);
    }
}
