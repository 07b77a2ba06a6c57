package health.portico.core.visibility;

import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All rules that one engine decides by; their order means nothing. Immutable.
 *
 * @param grants the reasons to look at all
 * @param restrictions the reasons that keep items away
 * @since 0.1
 */
public record RuleSet(List<Grant> grants, List<Restriction<?>> restrictions) {
    /** No rules: nothing is visible. */
    public static final RuleSet EMPTY = new RuleSet(List.of(), List.of());

    /** @throws IllegalArgumentException if two rules have the same id, which the message names */
    public RuleSet {
        grants = List.copyOf(grants);
        restrictions = List.copyOf(restrictions);
        refuseDuplicates(grants, restrictions);
    }

    /** Return these rules and more. */
    public RuleSet plus(RuleSet more) {
        return new RuleSet(joined(grants, more.grants), joined(restrictions, more.restrictions));
    }

    private static void refuseDuplicates(List<Grant> grants, List<Restriction<?>> restrictions) {
        Set<RuleId> seen = new HashSet<>();
        grants.forEach(grant -> refuseSecond(seen, Declared.id(grant)));
        restrictions.forEach(restriction -> refuseSecond(seen, Declared.id(restriction)));
    }

    private static void refuseSecond(Set<RuleId> seen, RuleId id) {
        if (!seen.add(id)) {
            throw new IllegalArgumentException("two rules have the id " + id);
        }
    }

    private static <E> List<E> joined(List<E> some, List<E> more) {
        List<E> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
