package health.portico.core.visibility;

/** One engine's rules as they were compiled, and the decisions that they can make. Immutable but for what it remembers; thread-safe. */
final class CompiledRules {
    private static final int KEPT_GROUPS = 4096;

    private final Failures failures = new Failures();
    private final Grants grants;
    private final Restrictions restrictions;
    private final ItemTypes types;
    private final Decisions decisions;

    CompiledRules(RuleSet rules) {
        this.grants = new Grants(rules, KEPT_GROUPS, failures);
        this.restrictions = new Restrictions(rules, KEPT_GROUPS, failures);
        this.types = new ItemTypes(restrictions);
        this.decisions = new Decisions(grants.ids(), restrictions.ids());
    }

    Failures failures() {
        return failures;
    }

    Grants grants() {
        return grants;
    }

    Restrictions restrictions() {
        return restrictions;
    }

    ItemTypes types() {
        return types;
    }

    Decisions decisions() {
        return decisions;
    }
}
