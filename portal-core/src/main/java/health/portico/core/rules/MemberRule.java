package health.portico.core.rules;

import health.portico.api.visibility.RuleId;

/**
 * A rule about a report that names members: asked after each member has been decided for the viewer, so it is none that the engine
 * could ask about one item. It binds everybody. Immutable.
 *
 * @param id its name
 * @param effect what it does to the report
 * @param test when it does so
 */
public record MemberRule(RuleId id, Effect effect, Test test) {
    /**
     * Tell whether it applies to a report.
     *
     * @param seen how many members the viewer sees; one that the source does not have is not among them
     * @param all how many members the report names, at least one
     */
    public boolean applies(int seen, int all) {
        return test.test(seen, all);
    }

    @Override
    public String toString() {
        return id.value();
    }

    /** What a rule does to a report. */
    public enum Effect {
        HIDES,
        /** Takes out whatever may speak of a hidden member: conclusion, documents, narrative. */
        STRIPS
    }

    /** A question about how many members are seen. */
    @FunctionalInterface
    public interface Test {
        boolean test(int seen, int all);
    }
}
