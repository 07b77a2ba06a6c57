package health.portico.core.rules;

import static health.portico.core.rules.RuleLine.opens;

import health.portico.api.record.Category;
import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import health.portico.api.record.ResultClass;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.policy.ResultPolicy;
import health.portico.core.policy.ScopePolicy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why guests and apps may look: the patient let them in, the portal's settings or the patient chose these categories, and the policy
 * lets them out. Notes and messages are never among them, nor is anything that a plugin adds.
 */
final class ScopeGrants {
    private ScopeGrants() {}

    static RuleBook share(ScopePolicy policy) {
        var id = RuleId.of("share.selected-categories");
        var everySort = Set.of(ResultClass.values());
        return new RuleBook(
                "share",
                Set.of(),
                List.of(
                        // The categories that the portal is set to show guests; the patient gave this one a code.
                        opens("R39", new ScopeGrant(id, ViewerKind.SHARE_GUEST, policy.shared(), everySort))));
    }

    static RuleBook app(ScopePolicy policy) {
        var id = RuleId.of("app.selected-categories");
        return new RuleBook(
                "app",
                Set.of(),
                List.of(
                        // The categories that this patient allowed this app, on the own record; of results, only
                        // laboratory results.
                        opens("R69", new ScopeGrant(id, ViewerKind.APP, policy.apps(), policy.appResults()))));
    }

    /**
     * A grant of the categories in the viewer's scope, as far as the policy lets them out.
     *
     * @param categories that the policy lets out
     * @param results sorts of results that are covered; a result of any other sort is not
     */
    private record ScopeGrant(RuleId id, ViewerKind viewer, Set<Category> categories, Set<ResultClass> results)
            implements Grant {
        @Override
        public Set<ViewerKind> viewers() {
            return Set.of(viewer);
        }

        @Override
        public boolean appliesTo(AccessContext context) {
            return !context.viewer().scope().isEmpty() && !context.subject().isReplaced() && isTheirs(context);
        }

        /** A guest is shown one record whatever it asks for; an app asks by an address, and may name anybody. */
        private boolean isTheirs(AccessContext context) {
            return viewer != ViewerKind.APP
                    || context.viewer()
                            .self()
                            .equals(Optional.of(context.subject().patient()));
        }

        @Override
        public boolean covers(ItemKind kind, AccessContext context) {
            return categories.contains(kind.category())
                    && context.viewer().scope().contains(kind.category());
        }

        @Override
        public boolean covers(RecordItem item) {
            return !(item instanceof Result result) || results.containsAll(ResultPolicy.sortsOf(result));
        }

        @Override
        public String toString() {
            return id.value();
        }
    }
}
