package health.portico.core.rules;

import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import java.util.Set;

/** One line of a rule book: a rule with the requirement that it fulfils. Immutable. */
public sealed interface RuleLine {
    RuleId id();

    /** The requirement, for instance {@code R58.1}: number 1 of R58's list. */
    String requirement();

    /** The kinds of viewer to whom it may ever apply. */
    Set<ViewerKind> viewers();

    static Opens opens(String requirement, Grant grant) {
        return new Opens(requirement, grant);
    }

    static Hides hides(String requirement, Restriction<?> restriction) {
        return new Hides(requirement, restriction);
    }

    static Follows follows(String requirement, MemberRule rule) {
        return new Follows(requirement, rule);
    }

    /** A reason to look. */
    record Opens(String requirement, Grant grant) implements RuleLine {
        @Override
        public RuleId id() {
            return grant.id();
        }

        @Override
        public Set<ViewerKind> viewers() {
            return grant.viewers();
        }
    }

    /** A reason that keeps items away. */
    record Hides(String requirement, Restriction<?> restriction) implements RuleLine {
        @Override
        public RuleId id() {
            return restriction.id();
        }

        @Override
        public Set<ViewerKind> viewers() {
            return restriction.binds();
        }
    }

    /** What becomes of a report, following what becomes of its members. */
    record Follows(String requirement, MemberRule rule) implements RuleLine {
        @Override
        public RuleId id() {
            return rule.id();
        }

        @Override
        public Set<ViewerKind> viewers() {
            return ViewerKind.EVERYBODY;
        }
    }
}
