package health.portico.api.visibility;

import java.util.List;

/**
 * Whether an item may be seen, and which rules made it so. Immutable; the engine hands out the same object for the same causes.
 *
 * @param grantedBy ids of all grants that matched, sorted
 * @param hiddenBy ids of all restrictions that matched, sorted; also filled where no grant matched
 * @since 0.1
 */
public record Decision(List<RuleId> grantedBy, List<RuleId> hiddenBy) {
    /** No grant and no restriction: not visible, because nothing says that it is. */
    public static final Decision NOT_GRANTED = new Decision(List.of(), List.of());

    public Decision {
        grantedBy = grantedBy.stream().sorted().toList();
        hiddenBy = hiddenBy.stream().sorted().toList();
    }

    /** Some grant matched and no restriction did. */
    public boolean visible() {
        return !grantedBy.isEmpty() && hiddenBy.isEmpty();
    }
}
