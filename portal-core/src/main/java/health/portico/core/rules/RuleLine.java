package health.portico.core.rules;

import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;

/** One line of a rule book: a rule with the requirement that it fulfils. Immutable. */
public sealed interface RuleLine {
    RuleId id();

    /** The requirement, for instance {@code R58.1}: number 1 of R58's list. */
    String requirement();

    static Opens opens(String requirement, Grant grant) {
        return new Opens(requirement, grant);
    }

    static Hides hides(String requirement, Restriction<?> restriction) {
        return new Hides(requirement, restriction);
    }

    /** A reason to look. */
    record Opens(String requirement, Grant grant) implements RuleLine {
        @Override
        public RuleId id() {
            return grant.id();
        }
    }

    /** A reason that keeps items away. */
    record Hides(String requirement, Restriction<?> restriction) implements RuleLine {
        @Override
        public RuleId id() {
            return restriction.id();
        }
    }
}
